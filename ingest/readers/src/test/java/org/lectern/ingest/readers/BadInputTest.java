package org.lectern.ingest.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.UnknownLayoutException;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceSample;
import org.lectern.ingest.records.source.UnreadableSourceException;

class BadInputTest {
  @TempDir Path folder;

  private SourceDocument bytes(String name, byte[] bytes) throws IOException {
    return Documents.of(Files.write(folder.resolve(name), bytes));
  }

  @Test
  void saysThatAnEmptyFileHoldsNoText() throws IOException {
    SourceDocument empty = bytes("empty.txt", new byte[0]);
    assertThatThrownBy(() -> Layouts.recognise(empty))
        .isInstanceOf(UnknownLayoutException.class)
        .hasMessageStartingWith("empty.txt:1:1: error: expected a document");
    for (SourceReader reader : Layouts.readers()) {
      assertThat(Reading.of(reader, empty).records()).isEmpty();
    }
  }

  @Test
  void saysWhereABinaryFileStopsBeingText() throws IOException {
    SourceDocument binary = bytes("image.txt", new byte[] {'a', '\n', 'P', 'N', 'G', 0, 1});
    assertThatThrownBy(() -> Layouts.recognise(binary))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith("image.txt:2:4: error: ");
  }

  @Test
  void saysWhereUtf8IsBroken() throws IOException {
    byte[] text = "Workshop\nTitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    SourceDocument latin = bytes("latin.txt", text);
    for (SourceReader reader : Layouts.readers()) {
      assertThatThrownBy(() -> Reading.of(reader, latin))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("latin.txt:2:11: error: expected UTF-8");
    }
  }

  @Test
  void refusesALineOfFiftyMegabytes() throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] chunk = new byte[1 << 16];
    Arrays.fill(chunk, (byte) 'x');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("Title: A\nAbstract\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 800; i++) {
        out.write(chunk);
      }
    }
    assertThat(Files.size(file)).isGreaterThan(50_000_000);
    SourceDocument document = Documents.of(file);
    assertThatThrownBy(() -> Layouts.recognise(document))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith("long.txt:3:");
  }

  @Test
  void readsWhatATruncatedDocumentStillHolds() throws IOException {
    Path whole =
        Path.of("src/test/resources/cases/talks-page/labels-with-dash-and-speaker-list/input.txt");
    List<String> lines = Files.readAllLines(whole);
    List<String> cut = new ArrayList<>(lines.subList(0, 22));
    SourceDocument document = Documents.of(folder, cut);
    SourceReader reader = Layouts.byFormat("talks-page");
    Reading reading = Reading.of(reader, document);
    assertThat(reading.records(TalkRecord.class)).hasSize(1);
    assertThat(reading.records(TalkRecord.class).get(0).abstractText()).isEmpty();
  }

  @Test
  void neverThrowsWhereverACaseIsCut() throws IOException {
    try (var files = Files.walk(Path.of("src/test/resources/cases"))) {
      for (Path file : files.filter(f -> f.endsWith("input.txt")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int end = 0; end <= lines.size(); end += 3) {
          SourceDocument document = Documents.of(folder, lines.subList(0, end));
          for (SourceReader reader : Layouts.readers()) {
            try {
              assertThat(Reading.of(reader, document)).isNotNull();
            } catch (UnreadableSourceException refused) {
              // Only a text that is taken for RDF is refused as a whole, with its place.
              assertThat(reader.format()).isEqualTo("rdf");
              assertThat(refused).hasMessageMatching("(?s)document-\\w+\\.txt:\\d+:\\d+: .*");
            }
          }
        }
      }
    }
  }

  @Test
  void givesNoConfidenceToOtherKindsOfFiles() throws IOException {
    List<List<String>> others =
        List.of(
            List.of("@article{a,", "  title = {A title},", "  abstract = {Words.},", "}"),
            List.of(
                "title: A", "abstract: Some words here.", "speaker: B", "title: C", "abstract: D"),
            List.of("Start,Program,Who", "9:00,Opening,", "9:15,Talk,Ann Lee", "9:45,Talk,Bo Ray"),
            List.of("# Readme", "", "Install it with make.", "", "## License", "MIT"),
            IntStream.range(0, 300).mapToObj(i -> "line " + i + " of something else").toList());
    for (List<String> lines : others) {
      SourceDocument document = Documents.of(folder, lines);
      List<org.lectern.ingest.records.source.SourceLine> sample =
          org.lectern.ingest.records.source.SourceLines.readAll(document);
      for (SourceReader reader : Layouts.readers()) {
        assertThat(reader.recognise(new SourceSample("other.txt", sample)).confidence())
            .as("%s on %s", reader.format(), lines.get(0))
            .isZero();
      }
      assertThatThrownBy(() -> Layouts.recognise(document))
          .isInstanceOf(UnknownLayoutException.class)
          .hasMessageContaining("talks-page 0.00")
          .hasMessageContaining("--format");
    }
  }

  /** What repeats in a pattern must not take the stack for each time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Event ",
        "talk title ",
        "research ",
        "invited ",
        "confirmed keynote ",
        "home ",
        "best paper ",
        "Monday, ",
        "A.-",
        "J. Wang, ",
        "[a](b) ",
        "**",
        "10:00 - ",
        "and ",
        ". ",
        " ",
        "\t",
        "\u00a0",
        "\u3000\u2003",
        "\u0301",
        "a",
        "A",
        "1",
        ",",
        " ,",
        "(",
        "[",
        "|",
        "-",
        "*",
        "x@",
        "http:",
      })
  void readsLinesThatRepeatAWordWithoutAFaultOfItsOwn(String word) throws Exception {
    String line = word.repeat(100_000 / word.length());
    SourceDocument document =
        bytes(
            "repeating.txt",
            ("# Talks\n\n"
                    + line
                    + "\n\n- "
                    + line
                    + "\n  - "
                    + line
                    + ".\n  - Key Word: "
                    + line
                    + ".\n- x"
                    + line
                    + "x\n| A | "
                    + line
                    + "x | B |\nTitle: "
                    + line
                    + "\n\n# Schedule\n\n## Monday, April 7, 2031\n\n10:00 On Moss, Ann Able\n"
                    + line
                    + "\n11:00 "
                    + line
                    + "\n")
                .getBytes(StandardCharsets.UTF_8));
    List<String> faults = new ArrayList<>();
    Runnable reading =
        () -> {
          for (SourceReader reader : Layouts.readers()) {
            try {
              Reading.of(reader, document);
            } catch (IOException e) {
              faults.add(e.getMessage());
            }
          }
        };
    // With little stack, so that what takes some for each word is seen.
    Thread thread = new Thread(null, reading, "reading", 400 * 1024);
    thread.start();
    thread.join();
    assertThat(faults).noneMatch(fault -> fault.contains("fault of Lectern"));
  }
}

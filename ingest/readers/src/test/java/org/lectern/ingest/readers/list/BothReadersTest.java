package org.lectern.ingest.readers.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceReader;

/** Reads one small list as the text of its page and as Markdown. */
class BothReadersTest {
  private static final List<String> TEXT =
      List.of(
          "Table of Contents",
          "Tides: 2023",
          "",
          "  • Learning Tides. [paper] [code]",
          "",
          "    • Ana Lindqvist, Bo Farrow. ICLR 2023",
          "    • Key Work: Tides; Gauges.",
          "    • Digest Three gauges are enough for one harbour.",
          "  • Does the Moon Regularize? [paper]",
          "",
          "    • Author List Caro Silva, Weiran E. JMLR",
          "    • Key Word: Moon.",
          "    • Digest It does not.",
          "  • Quiet Water. [paper]",
          "",
          "    • Key Word: Silence.",
          "Winds",
          "",
          "  • Winds at Scale [paper]",
          "",
          "    • Dan Okafor; Eve Marsh.",
          "    • Key Word: Winds.");
  private static final List<String> MARKDOWN =
      List.of(
          "# Awesome Weather",
          "## Table of Contents",
          "- [Tides](#tides)",
          "",
          "## Tides: 2023",
          "",
          "- Learning Tides. [[paper](https://example.org/1)] [[code](https://github.com/example/1)]",
          "  - Ana Lindqvist, Bo Farrow. ICLR 2023",
          "  - Key Work: Tides; Gauges.",
          "  - <details><summary>Digest</summary> Three gauges are enough for one harbour.</details>",
          "",
          "- Does the Moon Regularize? [[paper](https://example.org/2)]",
          "  - Author List Caro Silva, Weiran E. *JMLR*",
          "  - Key Word: Moon.",
          "  - **Digest** It does not.",
          "- Quiet Water. [[paper](https://example.org/3)]",
          "  - Key Word: Silence.",
          "",
          "## Winds",
          "",
          "- Winds at Scale [[paper](https://example.org/4)]",
          "  - Dan Okafor; Eve Marsh.",
          "  - Key Word: Winds.");

  @TempDir Path folder;

  private record Bare(
      String title,
      List<String> authors,
      String venue,
      List<String> keywords,
      String section,
      int year,
      String digest) {
    static Bare of(PaperRecord paper) {
      return new Bare(
          paper.title().text(),
          paper.authors().stream().map(PrintedName::name).toList(),
          paper.venue().map(PrintedText::text).orElse(""),
          paper.keywords().stream().map(PrintedText::text).toList(),
          paper.section().map(PrintedText::text).orElse(""),
          paper.sectionYear().orElse(0),
          paper.abstractText().map(PrintedText::text).orElse(""));
    }
  }

  private List<Bare> read(SourceReader reader, List<String> lines) throws IOException {
    Reading reading = Reading.of(reader, Documents.of(folder, lines));
    assertThat(reading.unaccounted()).isEmpty();
    return reading.records(PaperRecord.class).stream().map(Bare::of).toList();
  }

  @Test
  void readsTheSameRecordsFromTextAndMarkdown() throws IOException {
    List<Bare> ofText = read(new AwesomeListTextReader(), TEXT);
    assertThat(ofText).hasSize(4);
    assertThat(ofText.get(0))
        .isEqualTo(
            new Bare(
                "Learning Tides",
                List.of("Ana Lindqvist", "Bo Farrow"),
                "ICLR 2023",
                List.of("Tides", "Gauges"),
                "Tides",
                2023,
                "Three gauges are enough for one harbour."));
    assertThat(read(new AwesomeListMarkdownReader(), MARKDOWN)).containsExactlyElementsOf(ofText);
  }

  @Test
  void warnsOncePerEntryOnlyWhereTheListPrintsAuthors() throws IOException {
    Reading mixed = Reading.of(new AwesomeListMarkdownReader(), Documents.of(folder, MARKDOWN));
    assertThat(mixed.problems().stream().filter(p -> p.message().startsWith("no line of authors")))
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(16));
    List<String> links =
        List.of(
            "# Winds",
            "- [Winds at Scale](https://example.org/1)",
            "- [Winds at Sea](https://example.org/2), ICML 2023.");
    Reading bare = Reading.of(new AwesomeListMarkdownReader(), Documents.of(folder, links));
    assertThat(bare.records()).hasSize(2);
    assertThat(bare.problems()).isEmpty();
  }
}

package org.lectern.ingest.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.StoreLayout;

/** Names documents that are none, or are called as something else, beside a good one. */
class OddDocumentsTest {
  private static final String LIST =
      """
      # Papers About %s

      ## Growth

      - **The growth of %s in light** (2031), A. Hollis, B. Brook. [[pdf]](https://example.org/%s-1.pdf)
      - **The growth of %s in shade** (2032), C. Cole. [[pdf]](https://example.org/%s-2.pdf)
      - **The growth of %s in water** (2033), D. Dunn, E. Cole. [[pdf]](https://example.org/%s-3.pdf)
      - **The growth of %s in wind** (2034), F. Green. [[pdf]](https://example.org/%s-4.pdf)
      """;

  @TempDir Path directory;
  private Path good;

  @BeforeEach
  void writeAGoodOne() throws IOException {
    good = list("good.md", "moss");
  }

  private Path list(String name, String subject) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, LIST.replace("%s", subject));
  }

  private CommandRun lectern(String command, String... args) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(command, "--store", store().root().toString(), "--data", "../../data"),
                Stream.of(args))
            .toArray(String[]::new));
  }

  private StoreLayout store() {
    return new StoreLayout(directory.resolve("store"));
  }

  private List<String> sources() throws IOException {
    List<String> keys = new ArrayList<>();
    Path manifest = store().generation(store().readCurrent().orElseThrow()).manifest();
    for (JsonNode source : new ObjectMapper().readTree(manifest.toFile()).path("sources")) {
      keys.add(source.path("key").asText());
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "linked"})
  void writesNoFactsOverTheDocumentsThatTheyAreMadeOf(String given) throws Exception {
    Path data = Files.createDirectories(directory.resolve("data"));
    Path full = list("data/sources/list.md", "fern");
    Files.createSymbolicLink(data.resolve("linked"), data.resolve("sources"));
    Files.writeString(
        data.resolve("sources.yaml"),
        """
        sources:
          - key: list
            file: sources/list.md
            sha256: "%s"
            format: paper-list
            title: A list
        """
            .formatted(FileDigest.sha256(full)));
    String before = Files.readString(full);
    CommandRun run =
        CommandRun.of("facts", data.resolve(given).toString(), "--data", data.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("list.md", "written over");
    assertThat(Files.readString(full)).isEqualTo(before);
  }

  @Test
  void warnsOfNamesThatRepeatAtTheirWorkOnceForEach() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("names.ttl"),
            """
            @prefix s: <http://schema.org/> .

            <http://example.org/1> a s:ScholarlyArticle ; s:name "Moss" ; s:author
              ( "Pin-Yu Brook" "Pin-yu Brook" "Zoe-Ann Hollis" "Zoe-ann Hollis" ) .
            """);
    CommandRun checked = lectern("check", file.toString());
    assertThat(checked.exit()).as(checked.err()).isZero();
    assertThat(checked.out())
        .containsOnlyOnce("taken once")
        .contains(
            "names.ttl:3:1: warning: 'Pin-yu Brook', 'Zoe-ann Hollis': the names repeat another of"
                + " its work; taken once");
  }

  @Test
  void leavesOutWhatIsNoDocumentAndTakesTheOthers() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("folder.md"));
    Path nowhere =
        Files.createSymbolicLink(directory.resolve("nowhere.md"), directory.resolve("x"));
    Path pipe = directory.resolve("pipe.md");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    // Unlike others of its kind it ends, so that a build without the guard fails and does not hang.
    Path system =
        Files.createSymbolicLink(directory.resolve("system.md"), Path.of("/proc/self/status"));
    String[] odd = {
      folder.toString(), nowhere.toString(), pipe.toString(), "missing.md", system.toString()
    };
    for (String each : odd) {
      CommandRun refused = lectern("ingest", each, good.toString());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains(each + ":1:1: error: expected a file to read, found ");
      assertThat(store().readCurrent()).isEmpty();
    }
    CommandRun rest =
        lectern(
            "ingest",
            Stream.concat(Stream.of("--skip-bad", good.toString()), Stream.of(odd))
                .toArray(String[]::new));
    assertThat(rest.exit()).as(rest.err()).isZero();
    assertThat(rest.err())
        .contains("found a directory", "leads nowhere", "a pipe", "found none", "of the system");
    assertThat(sources()).containsExactly("good");
    assertThat(lectern("check", odd).out().lines().filter(l -> l.contains(": error: ")))
        .hasSize(odd.length);
    assertThat(lectern("check", "").out())
        .contains("'':1:1: error: expected a file to read, found an empty name");
  }

  @Test
  void leavesOutTheSecondDocumentOfAKey() throws Exception {
    Path one = list("a/talks.md", "ferns");
    Path two = list("b/talks.md", "lichens");
    CommandRun refused = lectern("ingest", one.toString(), two.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains(one.toString(), two + ":1:1: error: ");
    assertThat(lectern("check", one.toString(), two.toString()).out())
        .contains(two + ":1:1: error: ");
    CommandRun rest =
        lectern("ingest", "--skip-bad", one.toString(), two.toString(), good.toString());
    assertThat(rest.exit()).as(rest.err()).isZero();
    assertThat(sources()).containsExactly("good", "talks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"venues", "organizations", "topics", "links", "run", "entities", "curated"})
  void tellsADocumentFromTheGraphThatItIsCalledAs(String name) throws Exception {
    Path named = list(name + ".md", "ferns");
    CommandRun result = lectern("ingest", named.toString(), good.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(sources()).containsExactlyInAnyOrder("good", name + "-document");
  }

  @Test
  void refusesWhatIsTooLargeBeforeItIsRead() throws Exception {
    Path sparse = directory.resolve("sparse.md");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    Path large = list("large.md", "ferns");
    Files.writeString(large, Files.readString(large) + "- a line of some text\n".repeat(1_000_000));
    for (Path each : List.of(sparse, large)) {
      CommandRun refused = lectern("check", "--format", "awesome-list-markdown", each.toString());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.out()).contains(":1:1: error: expected ", " MiB; split it");
    }
  }

  @Test
  void printsNothingThatATerminalObeys() throws Exception {
    Path odd = list("odd\u001b]0;title\u0007\u009b2J.md", "ferns");
    // The names of options are what the command line is given, with nothing put out of them.
    CommandRun wrong = lectern("check", "--odd\u001b[2J", "x.md");
    assertThat(wrong.err()).contains("--odd\\u001b[2J").doesNotContain("\u001b");
    for (CommandRun run :
        List.of(
            lectern("check", odd.toString(), odd + "\u001b[2J"),
            lectern("ingest", odd.toString()))) {
      assertThat(run.out() + run.err())
          .contains("odd ]0;title  2J.md")
          .doesNotContain("\u001b", "\u0007", "\u009b");
    }
  }

  @Test
  void namesADocumentInOneLineWhateverItIsCalled() throws Exception {
    Path odd = list("odd\nname\u202e.md", "ferns");
    Path suffix = list(".md", "mosses");
    CommandRun run = lectern("ingest", odd.toString(), suffix.toString(), odd + "\nx.md");
    assertThat(run.err()).contains("odd name\ufffd.md x.md:1:1: error: expected a file");
    Path twin = list("twin/odd\nname\u202e.md", "ferns");
    assertThat(lectern("check", odd.toString(), twin.toString()).out())
        .contains("twin/odd name\ufffd.md:1:1: error: expected a document with a source key");
    CommandRun rest = lectern("ingest", odd.toString(), suffix.toString());
    assertThat(rest.exit()).as(rest.err()).isZero();
    assertThat(rest.err()).contains("odd name\ufffd.md: 4 records", ".md: 4 records");
    Path quads = store().generation(store().readCurrent().orElseThrow()).quads();
    assertThat(Files.readString(quads))
        .contains("#fileName> \"odd name\\uFFFD.md\"", "#label> \".md\"");
  }

  @Test
  void publishesWhatIsLeftOfOddValues() throws Exception {
    Path odd =
        Files.writeString(
            directory.resolve("odd.ttl"),
            """
            @prefix s: <http://schema.org/> .
            <http://[bad> a s:ScholarlyArticle ; s:name "Mosses of the north"@en--us ;
              s:url "http://arxiv.org/abs/CS/0112017", "http://[::1", "javascript:x" .
            <http://e/2> a s:ScholarlyArticle ; s:name "Mosses of the far east" ;
              s:sameAs "http://arxiv.org/abs/math.gt/0309136", <http://a/[b> .
            <http://e/3> a s:Event ; s:name "Moss Days" ;
              s:startDate "2024-12-30" ; s:endDate "2024-12-01" ; s:performer "\\u200b", "-" .
            <http://e/4> a s:Event ; s:superEvent <http://e/3> ; s:name "Moss at night" ;
              s:startDate "2024-12-30T23:00" ; s:endDate "2024-12-31T01:00" .
            """);
    CommandRun result = lectern("ingest", odd.toString(), good.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(sources()).containsExactly("good", "odd");
    assertThat(result.err()).doesNotContain("Exception");
    Path quads = store().generation(store().readCurrent().orElseThrow()).quads();
    assertThat(Files.readString(quads))
        .contains("#arxivId> \"cs/0112017\"", "#arxivId> \"math.GT/0309136\"");
  }

  @Test
  void publishesAPaperWhoseVenueIsAMark() throws Exception {
    Path document =
        Files.writeString(
            directory.resolve("marks.ttl"),
            "@prefix s: <http://schema.org/> .\n"
                + Stream.of(".", "..", ":", ",", "-", "?!")
                    .map(
                        mark ->
                            "[] a s:ScholarlyArticle ; s:name \"On the mark %s\" ; s:isPartOf \"%s\" .\n"
                                .formatted(Integer.toHexString(mark.hashCode()), mark))
                    .collect(java.util.stream.Collectors.joining()));
    CommandRun run = lectern("ingest", document.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("6 records by rdf 5, 6 warnings");
  }
}

package org.lectern.ingest.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

/** What happens to a store from outside is said, and never made worse. */
class DamagedStoreTest {
  private static final String LIST =
      """
      # Papers on moss

      ## Surveys

      - **The growth of %1$s in the dark** (2031), A. Adams, B. Brown. [[pdf]](https://example.org/%1$s-1.pdf)
      - **The growth of %1$s in shade** (2032), C. Cole. [[pdf]](https://example.org/%1$s-2.pdf)
      - **The growth of %1$s in water** (2033), D. Dunn, E. Cole. [[pdf]](https://example.org/%1$s-3.pdf)
      - **The growth of %1$s in wind** (2034), F. Green. [[pdf]](https://example.org/%1$s-4.pdf)
      """;

  @TempDir Path directory;
  private StoreLayout store;
  private Path ferns;
  private GenerationId first;
  private GenerationId second;

  @BeforeEach
  void publishTwice() throws IOException {
    store = new StoreLayout(directory.resolve("store"));
    Files.createDirectory(directory.resolve("data"));
    Files.writeString(directory.resolve("data/sources.yaml"), "sources: []\n");
    first = published("ingest", document("moss").toString());
    ferns = document("ferns");
    second = published("ingest", document("lichens").toString());
  }

  private Path document(String subject) throws IOException {
    return Files.writeString(directory.resolve(subject + ".md"), LIST.formatted(subject));
  }

  private CommandRun lectern(String... args) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(args),
                Stream.of(
                    "--store",
                    store.root().toString(),
                    "--data",
                    directory.resolve("data").toString()))
            .toArray(String[]::new));
  }

  private GenerationId published(String... args) {
    CommandRun run = lectern(args);
    assertThat(run.exit()).as(run.err()).isZero();
    return GenerationId.parse(run.out().strip()).orElseThrow();
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(store.root())) {
      return all.map(Path::toString)
          .filter(name -> !name.endsWith("ingest.lock"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "99-deadbeef0000\n", "latest"})
  void everyCommandThatWritesRefusesAStoreWhoseCurrentWasLost(String text) throws Exception {
    Files.delete(store.current());
    if (text != null) {
      Files.writeString(store.current(), text);
    }
    Set<String> before = files();
    for (List<String> command :
        List.of(
            List.of("ingest", ferns.toString()),
            List.of("ingest", "--keep", "1", "--skip-bad", ferns.toString()),
            List.of("ingest", "--up"),
            List.of("remove", "moss"))) {
      CommandRun run = lectern(command.toArray(String[]::new));
      assertThat(run.exit()).as("%s: %s", command, run.err()).isEqualTo(1);
      assertThat(run.err())
          .contains(store.current().toString(), first.toString(), second.toString(), "rollback")
          .doesNotContain("Exception");
      assertThat(run.err().lines()).hasSize(1);
      assertThat(files()).isEqualTo(before);
    }
    assertThat(published("rollback")).isEqualTo(second);
    assertThat(lectern("remove", "nobody").err()).contains("lichens, moss");
  }

  /** With one generation as well: that it is the first does not say that it was never served. */
  @Test
  void aStoreOfOneGenerationIsNotTakenForAnEmptyOne() throws Exception {
    published("ingest", "--keep", "1", ferns.toString());
    Files.delete(store.current());
    CommandRun run = lectern("ingest", ferns.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(store.list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "ledger.tsv",
        "-manifest.json",
        "-ledger.tsv",
        "0manifest.json",
        "<ledger.tsv",
        "|ledger.tsv",
      })
  void namesTheFileThatWasCutShortOrTakenAway(String what) throws Exception {
    GenerationFiles served = store.generation(second);
    Path file = served.directory().resolve(what.replaceFirst("^[-0<|]", ""));
    String whole = Files.readString(file);
    switch (what.charAt(0)) {
      case '-' -> Files.delete(file);
      case '0' -> Files.write(file, new byte[200]);
      // Within a line, and between two.
      case '<' -> Files.writeString(file, whole.substring(0, whole.length() / 2));
      case '|' ->
          Files.writeString(
              file, whole.substring(0, whole.lastIndexOf('\n', whole.length() / 2) + 1));
      default -> Files.writeString(file, whole.substring(0, 20));
    }
    for (String[] command : new String[][] {{"ingest", ferns.toString()}, {"remove", "moss"}}) {
      CommandRun run = lectern(command);
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err())
          .contains(file.toString(), "lectern rollback")
          .doesNotContain("Source:", "Exception");
      assertThat(store.list()).containsExactly(first, second);
    }
    assertThat(published("rollback")).isEqualTo(first);
    published("ingest", ferns.toString());
    assertThat(lectern("remove", "nobody").err()).contains("ferns, moss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "ingest --skip-bad"})
  void namesADocumentOfTheStoreThatIsGoneAndLosesNothing(String command) throws Exception {
    Path kept = store.documents().resolve(FileDigest.sha256(directory.resolve("moss.md")));
    Path away = Files.move(kept, directory.resolve("away"));
    CommandRun run = lectern((command + " " + ferns).split(" "));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains(kept.toString(), "'moss.md'", "lectern remove moss");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(store.readCurrent()).contains(second);
    Files.move(away, kept);
    published("ingest", ferns.toString());
    assertThat(lectern("remove", "nobody").err()).contains("ferns, lichens, moss");
    Files.delete(kept);
    published("ingest", directory.resolve("moss.md").toString(), document("lichens").toString());
    Files.delete(kept);
    published("remove", "moss");
  }

  @Test
  void goesToAGenerationByItsNumber() {
    assertThat(published("rollback", "1")).isEqualTo(first);
    assertThat(published("rollback", "2")).isEqualTo(second);
    CommandRun absent = lectern("rollback", "7");
    assertThat(absent.exit()).isEqualTo(1);
    assertThat(absent.err()).contains("'7'", first.toString(), second.toString());
    assertThat(lectern("rollback", "first").exit()).isEqualTo(2);
  }

  @Test
  void takesNoKeysFromAManifestOfWhichABitWasChanged() throws Exception {
    Path manifest = store.generation(second).manifest();
    String whole = Files.readString(manifest);
    for (String damaged :
        List.of(
            whole.replace("\"moss\"", "\"mosr\""),
            whole.replace("moss.md", "mors.md"),
            whole.replace("\"checksums\" : true", "\"checksumS\" : true"))) {
      assertThat(damaged).isNotEqualTo(whole);
      Files.writeString(manifest, damaged);
      for (List<String> command :
          List.of(List.of("ingest", ferns.toString()), List.of("remove", "lichens"))) {
        CommandRun run = lectern(command.toArray(String[]::new));
        assertThat(run.exit()).as("%s: %s", command, run.err()).isEqualTo(1);
        assertThat(run.err()).contains(manifest + ": error: expected ").hasLineCount(1);
      }
    }
    published("rollback");
    assertThat(lectern("rollback", "2").err()).contains(manifest + ": error: expected ");
    Files.writeString(manifest, whole);
    assertThat(published("rollback", "2")).isEqualTo(second);
  }

  @Test
  void takesNoGenerationForTheOneInWhosePlaceItLies() throws Exception {
    DirectoryTree.delete(store.generation(second).directory());
    Files.move(store.generation(first).directory(), store.generation(second).directory());
    CommandRun run = lectern("ingest", ferns.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(store.generation(second).manifest() + ": error: expected the manifest of")
        .hasLineCount(1);
  }

  @Test
  void writesTheReportNowhereWhereSomethingWouldBeLost() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), store.current());
    Path catalogue = directory.resolve("data/sources.yaml");
    for (Path file :
        List.of(
            store.current(),
            store.generation(first).manifest(),
            store.root().resolve("report.json"),
            link,
            ferns,
            catalogue)) {
      CommandRun run = lectern("ingest", "--report", file.toString(), ferns.toString());
      assertThat(run.exit()).as("%s: %s", file, run.err()).isEqualTo(2);
      assertThat(run.err()).contains("--report: expected a file", file.toString());
    }
    assertThat(store.readCurrent()).contains(second);
    assertThat(Files.readString(ferns)).startsWith("# Papers");
    Path report = directory.resolve("report.json");
    published("ingest", "--report", report.toString(), ferns.toString());
    assertThat(report).content().contains("\"sources\"");
  }
}

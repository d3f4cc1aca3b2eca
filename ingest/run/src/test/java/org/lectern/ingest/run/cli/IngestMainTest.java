package org.lectern.ingest.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;

class IngestMainTest {
  @TempDir Path directory;

  private CommandRun lectern(String... args) {
    return CommandRun.of(args);
  }

  private String[] withStore(String... args) {
    return Stream.concat(
            Stream.of("--store", directory.resolve("store").toString(), "--data", "../../data"),
            Stream.of(args))
        .toArray(String[]::new);
  }

  @Test
  void checksADocumentAndPrintsProblemsWithTheirPlaces() {
    CommandRun result = lectern(withStore("check", "../../data/sources/003_67aa5497667b379c.txt"));
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "003_67aa5497667b379c.txt:2760:1: warning: label 'Key Wrod' was read as 'Key Word'")
        .contains("records {paper=543}");
    assertThat(
            lectern(withStore("check", "--strict", "../../data/sources/003_67aa5497667b379c.txt"))
                .exit())
        .isEqualTo(1);
  }

  @Test
  void checkPrintsRecordsAsLinesOfJsonAndAllElseBeside() {
    CommandRun result =
        lectern(withStore("check", "--records", "../../data/sources/003_67aa5497667b379c.txt"));
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .hasSize(543)
        .allMatch(
            line -> line.startsWith("{\"file\":\"003_67aa5497667b379c.txt\",\"record\":\"paper\""));
    assertThat(result.err()).contains(":2760:1: warning: ", "records {paper=543}");
  }

  @Test
  void publishesOnlyDataOnStandardOutput() throws Exception {
    CommandRun result = lectern(withStore("ingest"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().strip())
        .isEqualTo(
            new StoreLayout(directory.resolve("store")).readCurrent().orElseThrow().toString());
    assertThat(result.err()).contains("published generation 1-");

    CommandRun again =
        lectern("ingest", "--data", "../../data", "--store", directory.resolve("store").toString());
    assertThat(again.err()).contains("nothing changed");

    CommandRun removed = lectern(withStore("remove", "modl-2024"));
    assertThat(removed.exit()).as(removed.err()).isZero();
    CommandRun unknown = lectern(withStore("remove", "nobody"));
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("no source 'nobody'").contains("hild-2023");

    CommandRun back = lectern(withStore("rollback"));
    assertThat(back.out()).isEqualTo(result.out());
    CommandRun up = lectern(withStore("ingest", "--up"));
    assertThat(up.exit()).isZero();
    assertThat(new StoreLayout(directory.resolve("store")).readCurrent().orElseThrow().toString())
        .isEqualTo(result.out().strip());
  }

  @Test
  void refusesBadInputWithPlaceAndExitOne() throws Exception {
    Path empty = Files.writeString(directory.resolve("empty.txt"), "");
    CommandRun result = lectern(withStore("ingest", empty.toString()));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("empty.txt:1:1: error: ").contains("nothing was published");
    assertThat(Files.exists(directory.resolve("store").resolve("CURRENT"))).isFalse();

    CommandRun missing = lectern(withStore("ingest", "nowhere.txt"));
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.txt").doesNotContain("Exception");
  }

  @Test
  void explainsWrongUsageWithExitTwo() {
    assertThat(lectern("ingest", "--formt", "x").exit()).isEqualTo(2);
    assertThat(lectern().exit()).isEqualTo(2);
    assertThat(lectern(withStore("ingest", "--keep", "0")).exit()).isEqualTo(2);
    String document = "../../data/sources/000_0d107756f5e9a191.txt";
    for (String command : new String[] {"check", "ingest"}) {
      CommandRun format = lectern(withStore(command, "--format", "talk-page", document, document));
      assertThat(format.exit()).isEqualTo(2);
      assertThat(format.err()).containsOnlyOnce("no such format; did you mean talks-page?");
      assertThat(format.out()).isEmpty();
    }
    CommandRun nowhere = lectern("ingest", "--store", "", "--data", "../../data", document);
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--store: expected a directory");
    assertThat(lectern("ingest", "--help").out()).contains("--skip-bad");
  }
}

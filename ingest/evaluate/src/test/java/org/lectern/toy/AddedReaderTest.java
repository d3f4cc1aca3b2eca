package org.lectern.toy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.GoldenCases;
import org.lectern.ingest.run.cli.CommandRun;
import org.lectern.ingest.store.StoreLayout;

/** Adds a reader by one package and one line of {@code META-INF/services}; all know it. */
class AddedReaderTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path DOCUMENT = CASES.resolve("planks/two-papers/input.txt");

  @TempDir Path directory;

  private CommandRun lectern(String command, String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    command,
                    "--store",
                    directory.resolve("store").toString(),
                    "--data",
                    directory.toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  @TestFactory
  List<DynamicTest> theKitOfGoldenCasesKnowsIt() throws IOException {
    return new GoldenCases(CASES).tests();
  }

  @Test
  void theKitWantsCasesOfIt() throws IOException {
    new GoldenCases(CASES).areOf(List.of("planks"));
  }

  @Test
  void checkKnowsIt() throws IOException {
    Files.writeString(directory.resolve("sources.yaml"), "sources: []\n");
    CommandRun run = lectern("check", DOCUMENT.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("planks 1, records {paper=2}");
    assertThat(lectern("check", "--format", "planks", DOCUMENT.toString()).exit()).isZero();
    assertThat(lectern("check", "--format", "plank", DOCUMENT.toString()).err())
        .contains("did you mean planks?");
  }

  @Test
  void ingestAndTheReportKnowIt() throws IOException {
    Files.writeString(directory.resolve("sources.yaml"), "sources: []\n");
    Path report = directory.resolve("report.json");
    CommandRun run = lectern("ingest", "--report", report.toString(), DOCUMENT.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    StoreLayout store = new StoreLayout(directory.resolve("store"));
    assertThat(store.generation(store.readCurrent().orElseThrow()).quads())
        .content()
        .contains("\"On planks\"", "\"Ida Fenn\"", "planks 1");
    JsonNode source = new ObjectMapper().readTree(report.toFile()).at("/sources/0");
    assertThat(source.toString()).contains("planks 1");
  }
}

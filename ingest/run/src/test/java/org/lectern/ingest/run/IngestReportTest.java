package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.run.cli.IngestMain;
import org.lectern.ingest.store.StoreLayout;

/** Holds the report of small documents to its schema and its figures. */
class IngestReportTest {
  private static final String LIST =
      """
      # Quiet Papers

      ## Quiet Layers: 2022

      - Quiet Layers Learn Slowly in Wide Networks. [[paper]](https://arxiv.org/abs/2101.00001)
        - Ada Quill, Bo Fern. ICLR 2022
        - Key Word: Quiet Layers.
      - Loud Layers Learn Fast in Deep Networks. [[paper]](https://arxiv.org/abs/2101.00002)
        - Cy Marsh. ICML 2021
        - Key Word: Loud Layers.

      ## Others: 2022

      - Quiet Layers Learn Slowly in Wide Networks. [[paper]](https://arxiv.org/abs/2101.00001)
        - Bo Fern, Ada Quill. NeurIPS 2021
        - Key Word: Quiet Layers.
      """;

  @TempDir static Path directory;
  private static JsonNode report;

  private static JsonNode ingested(Path store, Path file) throws Exception {
    IngestOutcome outcome = Shipped.ingest(store, List.of(file));
    return new ObjectMapper()
        .readTree(new StoreLayout(store).generation(outcome.publication().id()).report().toFile());
  }

  @BeforeAll
  static void ingest() throws Exception {
    Path file = Files.writeString(directory.resolve("quiet.md"), LIST);
    report = ingested(directory.resolve("store"), file);
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.path(field).asText()));
    return texts;
  }

  @Test
  void hasTheFieldsThatReadersRelyOn() {
    assertThat(fields(report))
        .containsExactly(
            "decisions", "entities", "merges", "refused", "shacl", "sources", "warnings");
    assertThat(fields(report.path("sources").get(0)))
        .containsExactlyInAnyOrder(
            "key",
            "label",
            "file",
            "sha256",
            "reader",
            "records",
            "papersWithoutAuthors",
            "lines",
            "claimedLines",
            "coverage",
            "problems",
            "unaccounted");
    assertThat(fields(report.path("decisions")))
        .containsExactly("ambiguous", "keptApart", "merged", "presents", "splitCandidates");
    assertThat(fields(report.path("decisions").path("merged").path("decisions").get(0)))
        .containsExactlyInAnyOrder(
            "entity", "printed", "comparedWith", "reason", "score", "features", "others", "places");
    assertThat(report.path("shacl").path("conforms").asBoolean()).isTrue();
  }

  @Test
  void countsWhatWasReadAndWhatIsMissing() {
    JsonNode source = report.path("sources").get(0);
    assertThat(source.path("records").path("paper").asInt()).isEqualTo(3);
    assertThat(report.path("entities").path("papers").asInt()).isEqualTo(2);
    assertThat(texts(source.path("coverage"), "statement"))
        .contains(
            "authors on all 3 papers",
            "venues on all 3 papers",
            "abstracts missing on all 3 papers",
            "arXiv ids on all 3 papers");
  }

  @Test
  void namesThePlacesOfWhatDisagrees() {
    JsonNode merged = report.path("decisions").path("merged").path("decisions");
    assertThat(texts(merged, "reason")).contains("same-arxiv-id");
    assertThat(texts(report.path("warnings"), "message"))
        .anyMatch(message -> message.contains("differ in venue: 'NeurIPS' here, 'ICLR'"))
        .anyMatch(message -> message.contains("differ in authors"));
    JsonNode place = report.path("warnings").get(0).path("places").get(0);
    assertThat(place.path("file").asText()).isEqualTo("quiet.md");
    assertThat(place.path("line").asInt()).isEqualTo(14);
  }

  @Test
  void sameInputsGiveTheSameReport(@TempDir Path other) throws Exception {
    Path file = Files.writeString(other.resolve("quiet.md"), LIST);
    assertThat(ingested(other.resolve("store"), file)).isEqualTo(report);
  }

  @Test
  void checkPrintsTheSameWarningsAtTheirPlaces() {
    PrintStream standard = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      code =
          IngestMain.run(
              "check",
              directory.resolve("quiet.md").toString(),
              "--data",
              Shipped.CATALOGUE.getParent().toString());
    } finally {
      System.setOut(standard);
    }
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("quiet.md:14:1: warning: two records of one paper differ in venue");
  }

  @Test
  void statesTheCoverageOfTheShippedDocuments(@TempDir Path store) throws Exception {
    IngestOutcome outcome = Shipped.ingest(store, List.of());
    JsonNode shipped =
        new ObjectMapper()
            .readTree(
                new StoreLayout(store).generation(outcome.publication().id()).report().toFile());
    List<String> statements = new ArrayList<>();
    for (JsonNode source : shipped.path("sources")) {
      texts(source.path("coverage"), "statement")
          .forEach(s -> statements.add(source.path("key").asText() + ": " + s));
    }
    // Machine Love and mSAM have no line of authors; 20 addresses of the list lead elsewhere.
    assertThat(statements)
        .contains(
            "awesome-deep-phenomena: authors missing on 2 of 543 papers",
            "awesome-deep-phenomena: arXiv ids for 523 of 543 papers",
            "hild-2023: speakers missing on 4 of 10 talks",
            "hild-2023: times missing on all 10 talks",
            "hild-2023: programme incomplete: 5 of 10 talks without title or speaker",
            "michigan-ece-icml-2024: links for 2 of 14 papers",
            "modl-2024: times on all 8 talks",
            "modl-2024: programme complete: 8 talks with title and speaker",
            "slowdnn-2023: times missing on all 20 talks",
            "slowdnn-2023: programme complete: 20 talks with title and speaker");
  }
}

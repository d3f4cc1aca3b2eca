package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.run.cli.IngestMain;
import org.lectern.ingest.store.GenerationId;

/** Holds the facts-only copies that ship against the full documents. */
class BothFormsTest {
  private static final String FACTS =
      "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o VALUES ?p {"
          + " <https://w3id.org/lectern/ontology#worksOn>"
          + " <https://w3id.org/lectern/ontology#author>"
          + " <https://w3id.org/lectern/ontology#speaker>"
          + " <https://w3id.org/lectern/ontology#collaborator>"
          + " <https://w3id.org/lectern/ontology#organizer>"
          + " <https://w3id.org/lectern/ontology#atEvent>"
          + " <https://w3id.org/lectern/ontology#start>"
          + " <https://w3id.org/lectern/ontology#hasKeyword>"
          + " <https://w3id.org/lectern/ontology#mentionsInAbstract>"
          + " <https://w3id.org/lectern/ontology#publishedIn>"
          + " <https://w3id.org/lectern/ontology#matchKey>"
          + " <https://w3id.org/lectern/ontology#printedName>"
          + " <https://w3id.org/lectern/ontology#printedAffiliation>"
          + " <https://w3id.org/lectern/ontology#firstLine>"
          + " <https://w3id.org/lectern/ontology#lastLine> } }";

  private static void needSeeds() {
    assumeTrue(
        Files.isDirectory(Shipped.SEEDS),
        "skipped: the full documents (../shared/seeds) are not here");
  }

  @Test
  void theFullDocumentsGiveTheSameFacts(@TempDir Path directory) throws Exception {
    needSeeds();
    Path copies = directory.resolve("copies");
    Path full = directory.resolve("full");
    GenerationId fromCopies = Shipped.ingest(copies, List.of()).publication().id();
    IngestOutcome outcome = Shipped.ingest(full, Shipped.seeds());
    GenerationId fromFull = outcome.publication().id();
    assertThat(outcome.readings()).allSatisfy(r -> assertThat(r.reading().unaccounted()).isEmpty());
    assertThat(Shipped.construct(full, fromFull, FACTS))
        .isEqualTo(Shipped.construct(copies, fromCopies, FACTS));
    assertThat(
            Shipped.column(
                full,
                fromFull,
                "SELECT (COUNT(DISTINCT ?s) AS ?x) { ?s dcterms:abstract ?a }",
                "x"))
        .first()
        .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThan(500));
    assertThat(
            Shipped.column(
                copies,
                fromCopies,
                "SELECT (COUNT(DISTINCT ?s) AS ?x) { ?s dcterms:abstract ?a }",
                "x"))
        .containsExactly("0");
  }

  @Test
  void theCommittedCopiesAndTablesAreWhatTheTaggerWritesNow(@TempDir Path directory)
      throws Exception {
    needSeeds();
    Path data = Path.of("..", "..", "data");
    try (var files = Files.newDirectoryStream(data, "*.{yaml,tsv,ttl}")) {
      for (Path file : files) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(directory.resolve("sources"));
    for (Path seed : Shipped.seeds()) {
      Files.copy(
          data.resolve("sources").resolve(seed.getFileName()),
          directory.resolve("sources").resolve(seed.getFileName()));
    }
    Files.delete(directory.resolve("mentions.tsv"));
    Files.delete(directory.resolve("acronyms.tsv"));
    assertThat(IngestMain.run("facts", Shipped.SEEDS.toString(), "--data", directory.toString()))
        .isZero();
    TreeSet<Path> written =
        new TreeSet<>(List.of(Path.of("acronyms.tsv"), Path.of("mentions.tsv")));
    Shipped.seeds().forEach(seed -> written.add(Path.of("sources").resolve(seed.getFileName())));
    for (Path file : written) {
      assertThat(Files.readString(directory.resolve(file)))
          .as(file.toString())
          .isEqualTo(Files.readString(data.resolve(file)));
    }
  }
}

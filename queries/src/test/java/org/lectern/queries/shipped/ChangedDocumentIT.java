package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Fixture;
import org.lectern.queries.Metamorphosis;
import org.lectern.queries.run.QueryCatalogue;

/** Shows that the answers come from the documents: another fact gives another answer. */
class ChangedDocumentIT {
  private static final CannedQuery TALKS =
      QueryCatalogue.shipped().find("affiliation-speakers").orElseThrow();

  @TempDir Path directory;

  @Test
  void answersOtherwiseWhenADocumentSaysOtherwise() throws Exception {
    assertThat(speakers(ShippedGraph.ingested())).containsExactly("person/qing-qu");
    Path data = directory.resolve("data");
    FileUtils.copyDirectory(Ingestion.DATA.toFile(), data.toFile());
    replaceAffiliationOf("Fanny Yang", data.resolve("sources/000_0d107756f5e9a191.txt"));
    Path quads = new Ingestion(directory.resolve("run")).of(data);
    assertThat(speakers(ShippedGraph.read(quads)))
        .containsExactly("person/fanny-yang", "person/qing-qu");
  }

  @Test
  void publishesTheSameWhateverTheOrderOfTheDocuments() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(Ingestion.DATA.resolve("sources"))) {
      sources = files.sorted(Collections.reverseOrder()).collect(Collectors.toList());
    }
    Path reversed =
        new Ingestion(directory.resolve("reversed"))
            .of(Ingestion.DATA, sources.toArray(Path[]::new));
    Collections.reverse(sources);
    Path sorted =
        new Ingestion(directory.resolve("sorted")).of(Ingestion.DATA, sources.toArray(Path[]::new));
    assertThat(reversed).hasSameBinaryContentAs(sorted);
  }

  private static List<String> speakers(ShippedGraph graph) throws Exception {
    Map<String, String> values = Fixture.examples(TALKS);
    return graph.run(TALKS, values).rows().stream()
        .map(row -> Metamorphosis.cell(row, "person"))
        .toList();
  }

  /**
   * The affiliation stands two lines below the name, above each talk and in the list of speakers.
   */
  private static void replaceAffiliationOf(String name, Path document) throws IOException {
    List<String> lines = Files.readAllLines(document);
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).equals(name)) {
        lines.set(line + 2, "UMich");
      }
    }
    Files.write(document, lines);
  }
}

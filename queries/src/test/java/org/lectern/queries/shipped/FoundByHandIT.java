package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ExpectedFiles;
import org.lectern.queries.Fixture;
import org.lectern.queries.Metamorphosis;
import org.lectern.queries.Row;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Holds answers against facts that a person found in the documents, with the lines they stand in.
 */
class FoundByHandIT {
  private static final DocumentLines DOCUMENTS = new DocumentLines(Ingestion.DATA);

  /** A line of a document, as {@code file:number}, and words that stand in it. */
  record Line(String at, String says) {
    String file() {
      return at.substring(0, at.lastIndexOf(':'));
    }

    int number() {
      return Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
    }
  }

  /** A row that an answer must hold, and the lines that say it. */
  record Fact(String query, Map<String, String> row, List<Line> lines) {}

  @TestFactory
  Stream<DynamicTest> answersWhatTheDocumentsSay() throws IOException {
    return facts().stream().map(fact -> dynamicTest(fact.query(), () -> check(fact)));
  }

  @Test
  void restsOnFactsForAtLeastTwelveQueries() throws IOException {
    assertThat(facts()).extracting(Fact::query).doesNotHaveDuplicates().hasSizeGreaterThan(12);
  }

  private static List<Fact> facts() throws IOException {
    return new YAMLMapper()
        .readValue(ExpectedFiles.SHIPPED.text("by-hand.yaml"), new TypeReference<>() {});
  }

  private static void check(Fact fact) throws Exception {
    for (Line line : fact.lines()) {
      assertThat(DOCUMENTS.line(line.file(), line.number())).as(line.at()).contains(line.says());
    }
    CannedQuery query = QueryCatalogue.shipped().find(fact.query()).orElseThrow();
    List<Row> rows =
        ShippedGraph.ingested().run(query, Fixture.examples(query)).rows().stream()
            .filter(row -> holds(row, fact.row()))
            .toList();
    assertThat(rows).as("rows with %s", fact.row()).hasSize(1);
    for (Line line : fact.lines()) {
      assertThat(rows.get(0).receipts())
          .as(line.at())
          .anyMatch(
              receipt ->
                  receipt.document().equals(line.file())
                      && receipt.firstLine() <= line.number()
                      && receipt.lastLine() >= line.number());
    }
  }

  private static boolean holds(Row row, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(cell -> Metamorphosis.cell(row, cell.getKey()).equals(cell.getValue()));
  }
}

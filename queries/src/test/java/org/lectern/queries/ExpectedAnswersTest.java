package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Iris;

/** Compares each shipped query with {@code expected/<query>.csv} and {@code <query>.empty.csv}. */
class ExpectedAnswersTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

  @TestFactory
  Stream<DynamicTest> answersTheExamplesAsExpected() {
    return CATALOGUE.all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      Answer answer = Fixture.run(query, Fixture.examples(query));
                      assertThat(csv(answer)).isEqualTo(expected(query.name() + ".csv"));
                      assertThat(answer.rows()).isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> restsEachRowOnARecord() {
    return CATALOGUE.all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () ->
                        assertThat(Fixture.run(query, Fixture.examples(query)).rows())
                            .allSatisfy(row -> assertThat(row.receipts()).isNotEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> answersEmptyWhereNothingIsKnown() throws IOException {
    Map<String, Map<String, String>> values = emptyValues();
    return CATALOGUE.all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      assertThat(values).containsKey(query.name());
                      Answer answer = Fixture.run(query, values.get(query.name()));
                      assertThat(csv(answer)).isEqualTo(expected(query.name() + ".empty.csv"));
                      assertThat(answer.rows()).isEmpty();
                    }));
  }

  @Test
  void shipsTheFirstTenQueries() {
    assertThat(CATALOGUE.all())
        .extracting(CannedQuery::name)
        .containsExactly(
            "affiliation-speakers",
            "event-programme",
            "people-at-several-events",
            "person-coauthors",
            "person-profile",
            "top-topics",
            "topic-papers",
            "topic-speakers",
            "topic-trend",
            "venue-papers");
  }

  /** Data IRIs are shown without their base; the last column holds the receipts. */
  static String csv(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", answer.columns()) + ",receipts");
    for (Row row : answer.rows()) {
      List<String> cells = new ArrayList<>();
      for (String column : answer.columns()) {
        Value value = row.values().get(column);
        cells.add(value == null ? "" : quoted(shown(value.term())));
      }
      cells.add(
          row.receipts().stream()
              .map(r -> r.document() + ":" + r.firstLine() + "-" + r.lastLine())
              .collect(Collectors.joining(" ")));
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String shown(Node term) {
    return term.isURI()
        ? term.getURI().replace(Iris.DEFAULT_BASE, "")
        : term.getLiteralLexicalForm();
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String expected(String file) throws IOException {
    try (InputStream stream = ExpectedAnswersTest.class.getResourceAsStream("/expected/" + file)) {
      assertThat(stream).as("src/test/resources/expected/" + file + " is there").isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Map<String, String>> emptyValues() throws IOException {
    try (InputStream stream =
        ExpectedAnswersTest.class.getResourceAsStream("/expected/empty-answers.yaml")) {
      return new YAMLMapper().readValue(stream, new TypeReference<>() {});
    }
  }
}

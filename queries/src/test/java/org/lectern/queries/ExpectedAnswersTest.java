package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.queries.run.QueryCatalogue;

/** Compares each shipped query with {@code expected/<query>.csv} and {@code <query>.empty.csv}. */
class ExpectedAnswersTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
  private static final ExpectedFiles FILES = ExpectedFiles.FIXTURE;

  @TestFactory
  Stream<DynamicTest> answersTheExamplesAsExpected() {
    return answers(CATALOGUE);
  }

  /** Makes a test of each query of a catalogue. */
  static Stream<DynamicTest> answers(QueryCatalogue catalogue) {
    return catalogue.all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      Answer answer = Fixture.run(query, Fixture.examples(query));
                      assertThat(AnswerCsv.of(answer)).isEqualTo(FILES.full(query.name()));
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
    Map<String, Map<String, String>> values = FILES.emptyValues();
    return CATALOGUE.all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      assertThat(values).containsKey(query.name());
                      Answer answer = Fixture.run(query, values.get(query.name()));
                      assertThat(AnswerCsv.of(answer)).isEqualTo(FILES.empty(query.name()));
                      assertThat(answer.rows()).isEmpty();
                    }));
  }

  @Test
  void expectsNothingOfQueriesThatDoNotExist() throws IOException {
    for (String name : FILES.emptyValues().keySet()) {
      assertThat(CATALOGUE.find(name)).as(name).isPresent();
    }
  }
}

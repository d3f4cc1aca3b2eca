package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.queries.Answer;
import org.lectern.queries.AnswerCsv;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ExpectedFiles;
import org.lectern.queries.Fixture;
import org.lectern.queries.Row;
import org.lectern.queries.run.QueryCatalogue;

/** Compares each query on the data that ships with {@code shipped/<query>.csv}. */
class ShippedAnswersIT {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
  private static final ExpectedFiles FILES = ExpectedFiles.SHIPPED;

  /** What only two kept generations would show. */
  private static final String NEEDS_TWO_GENERATIONS = "releases-changes";

  @TestFactory
  Stream<DynamicTest> answersTheExamplesAsExpected() {
    return each(
        query -> {
          Answer answer = ShippedGraph.ingested().run(query, Fixture.examples(query));
          assertThat(AnswerCsv.of(answer)).isEqualTo(FILES.full(query.name()));
          if (query.name().equals(NEEDS_TWO_GENERATIONS)) {
            assertThat(answer.rows()).isEmpty();
            assertThat(answer.notes()).isNotEmpty();
          } else {
            assertThat(answer.rows()).isNotEmpty();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> answersEmptyWhereNothingIsKnown() throws IOException {
    Map<String, Map<String, String>> values = FILES.emptyValues();
    return each(
        query -> {
          assertThat(values).containsKey(query.name());
          Answer answer = ShippedGraph.ingested().run(query, values.get(query.name()));
          assertThat(AnswerCsv.of(answer)).isEqualTo(FILES.empty(query.name()));
          assertThat(answer.rows()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> namesLinesThatPrintWhatTheRowSays() {
    DocumentLines documents = new DocumentLines(Ingestion.DATA);
    return each(
        query ->
            assertThat(
                    ShippedGraph.ingested().run(query, Fixture.examples(query)).rows().stream()
                        .filter(row -> !documents.printSomethingOf(row))
                        .map(Row::values))
                .isEmpty());
  }

  /** What is checked of one query. */
  interface Check {
    /** Checks it. */
    void of(CannedQuery query) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return CATALOGUE.all().stream().map(query -> dynamicTest(query.name(), () -> check.of(query)));
  }
}

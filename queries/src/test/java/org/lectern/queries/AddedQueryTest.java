package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.lectern.queries.header.QueryFileException;
import org.lectern.queries.run.QueryCatalogue;

class AddedQueryTest {
  private static final Path ADDED = Path.of("src/test/resources/added");

  @Test
  void isATestMoreThatFailsUntilItsAnswersAreWrittenDown() throws Exception {
    QueryCatalogue catalogue = QueryCatalogue.shipped().with(ADDED);
    List<DynamicTest> tests = ExpectedAnswersTest.answers(catalogue).toList();
    DynamicTest added =
        tests.stream()
            .filter(test -> test.getDisplayName().equals("person-works"))
            .findFirst()
            .orElseThrow();
    assertThat(tests).hasSize(QueryCatalogue.shipped().all().size() + 1);
    assertThatThrownBy(() -> added.getExecutable().execute()).isNotNull();
  }

  @Test
  void cannotTakeTheNameOfAnotherOrBeFaulty() {
    assertThatThrownBy(() -> QueryCatalogue.shipped().with(ADDED).with(ADDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("person-works");
    assertThatThrownBy(() -> QueryCatalogue.shipped().with(Path.of("src/test/resources/faulty")))
        .isInstanceOf(QueryFileException.class);
  }
}

package org.lectern.queries.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;

class QueryCatalogueTest {
  private final QueryCatalogue catalogue = QueryCatalogue.shipped();

  @Test
  void findsByExactName() {
    assertThat(catalogue.find("topic-speakers")).isPresent();
    assertThat(catalogue.find("topic-speaker")).isEmpty();
    assertThat(catalogue.find("../topic-speakers")).isEmpty();
  }

  @Test
  void suggestsTheNearestNameFirst() {
    assertThat(catalogue.nearest("topic-speaker")).startsWith("topic-speakers").hasSizeLessThan(4);
    assertThat(catalogue.nearest("xyzzy")).isEmpty();
  }

  @Test
  void addsTheCommonParameterToQueriesThatDoNotDeclareIt() {
    assertThat(catalogue.find("topic-speakers").orElseThrow().parameter("limit"))
        .contains(Parameter.LIMIT);
    assertThat(catalogue.find("event-programme").orElseThrow().parameter("limit").orElseThrow())
        .extracting(limit -> limit.defaultValue().orElseThrow())
        .isEqualTo("1000");
  }

  @Test
  void refusesTwoQueriesOfOneName() {
    CannedQuery query = catalogue.all().get(0);
    assertThatThrownBy(() -> QueryCatalogue.of(List.of(query, query)))
        .hasMessageContaining(query.name());
  }
}

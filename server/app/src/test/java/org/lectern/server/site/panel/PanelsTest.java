package org.lectern.server.site.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.ontology.Kind;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.run.QueryCatalogue;

class PanelsTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

  static Stream<Panel> panels() {
    return Stream.concat(
        Panels.FRONT.stream(),
        Arrays.stream(Kind.values()).flatMap(kind -> Panels.of(kind).stream()));
  }

  @ParameterizedTest
  @MethodSource("panels")
  void fitsTheQueryItShows(Panel panel) {
    CannedQuery query = CATALOGUE.find(panel.query().name()).orElseThrow();
    List<String> columns = query.columns().stream().map(Column::name).toList();
    assertThat(columns).containsAll(panel.columns().keySet());
    assertThat(query.parameters().stream().map(Parameter::name))
        .containsAll(panel.query().with().keySet())
        .containsAll(panel.query().about().stream().toList());
    panel
        .figure()
        .ifPresent(
            figure ->
                assertThat(panel.columns())
                    .containsKey(figure.x())
                    .containsKeys(figure.y().split(" ")));
  }

  @ParameterizedTest
  @MethodSource("panels")
  void leavesNoRequiredParameterOpen(Panel panel) {
    CannedQuery query = CATALOGUE.find(panel.query().name()).orElseThrow();
    assertThat(query.parameters().stream().filter(Parameter::required).map(Parameter::name))
        .allMatch(
            name ->
                panel.query().about().stream().anyMatch(name::equals)
                    || panel.query().with().containsKey(name));
  }
}

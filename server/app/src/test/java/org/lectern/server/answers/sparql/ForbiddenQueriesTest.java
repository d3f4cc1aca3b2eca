package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;

/** Holds the generator of forbidden queries to what it promises. */
class ForbiddenQueriesTest {
  private static final String BASE = "https://w3id.org/lectern/id/";
  private static final int PORT = 9;

  @Test
  void makesDistinctTexts() {
    List<ForbiddenQuery> queries = ForbiddenQueries.all(PORT).toList();
    assertThat(queries).hasSizeGreaterThan(2_500);
    assertThat(queries).extracting(ForbiddenQuery::text).doesNotHaveDuplicates();
    assertThat(ForbiddenQueries.harmless()).hasSizeGreaterThan(500);
  }

  @Test
  void makesTheSameTextsAgain() {
    assertThat(ForbiddenQueries.all(PORT)).isEqualTo(ForbiddenQueries.all(PORT).toList());
    assertThat(ForbiddenQueries.harmless()).isEqualTo(ForbiddenQueries.harmless().toList());
  }

  @Test
  void makesQueriesThatParse() {
    assertThat(failures(ForbiddenQueries.all(PORT))).isEmpty();
    assertThat(failures(ForbiddenQueries.mapped())).isEmpty();
    assertThat(failures(ForbiddenQueries.harmless())).isEmpty();
  }

  @Test
  void usesEveryPlaceAndEveryElement() {
    Set<String> places = new HashSet<>();
    Set<String> elements = new HashSet<>();
    ForbiddenQueries.all(PORT)
        .forEach(
            query -> {
              places.addAll(List.of(query.positions().split(" -> ")));
              elements.add(query.element());
            });
    assertThat(places)
        .containsExactlyInAnyOrderElementsOf(
            QueryGenerator.allPlaces().stream().map(GrammarPlace::name).toList());
    assertThat(elements)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(QueryElements.services().stream(), QueryElements.javaIris().stream())
                .map(QueryElement::name)
                .toList());
  }

  private static Map<String, String> failures(Stream<ForbiddenQuery> queries) {
    Map<String, String> failures = new LinkedHashMap<>();
    queries.forEach(
        query -> {
          try {
            QueryFactory.create(query.text(), BASE, Syntax.syntaxSPARQL_11);
          } catch (QueryException e) {
            failures.put(query.text() + " in " + query.positions(), e.getMessage());
          }
        });
    return failures;
  }
}

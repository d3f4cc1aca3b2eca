package org.lectern.server.answers.sparql;

import java.util.List;
import java.util.stream.Stream;

/**
 * Queries from the grammar of SPARQL 1.1 with one forbidden element each, in every place where an
 * expression, a pattern, an IRI or a function call can stand, alone and nested.
 */
final class ForbiddenQueries {
  private ForbiddenQueries() {}

  /**
   * Generates queries that must be refused.
   *
   * @param canaryPort the port of loopback that no query may reach
   * @return the queries; their texts differ
   */
  static Stream<ForbiddenQuery> all(int canaryPort) {
    return new QueryGenerator(forbidden(), place -> true, canaryPort)
        .alone().pairs().deep().stream();
  }

  /**
   * Generates those of the queries where the element stands in one place only.
   *
   * @param canaryPort the port of loopback that no query may reach
   * @return the queries; their texts differ
   */
  static Stream<ForbiddenQuery> alone(int canaryPort) {
    return new QueryGenerator(forbidden(), place -> true, canaryPort).alone().stream();
  }

  /**
   * Generates queries with names that Jena maps to its own classes. They may be answered or
   * refused, but no class may be loaded.
   *
   * @return the queries; the element is the name
   */
  static Stream<ForbiddenQuery> mapped() {
    return new QueryGenerator(QueryElements.mappedIris(), GrammarPlace::permitted, 0)
        .alone().stream();
  }

  /**
   * Generates queries with permitted elements in the same places.
   *
   * @return the queries; none may be refused
   */
  static Stream<ForbiddenQuery> harmless() {
    return new QueryGenerator(QueryElements.permitted(), GrammarPlace::permitted, 0)
        .alone().deep().stream();
  }

  private static List<QueryElement> forbidden() {
    return Stream.concat(QueryElements.services().stream(), QueryElements.javaIris().stream())
        .toList();
  }
}

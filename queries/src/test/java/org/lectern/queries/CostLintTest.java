package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.queries.run.QueryCatalogue;

class CostLintTest {
  private static List<String> findings(String pattern) {
    return CostLint.findings(
        QueryFactory.create("PREFIX : <https://example.org/> " + pattern), false);
  }

  @TestFactory
  Stream<DynamicTest> findsNothingSlowInWhatShips() {
    return QueryCatalogue.shipped().all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () ->
                        assertThat(
                                CostLint.findings(
                                    QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11),
                                    !query.budget().equals(Budget.DEFAULT)))
                            .isEmpty()));
  }

  @Test
  void noticesAPatternThatSharesNoVariable() {
    assertThat(findings("SELECT * { ?a :p ?b . ?d :q ?e }")).hasSize(1);
  }

  /**
   * Both editions are given, so ARQ reads all papers of the second for each author of the first.
   */
  @Test
  void noticesThatTwoConstantsComeBeforeABoundVariable() {
    assertThat(
            findings("SELECT * { ?p1 :edition :a ; :creator ?x . ?p2 :edition :b ; :creator ?x }"))
        .hasSize(1);
    assertThat(
            findings(
                "SELECT * { VALUES ?a { :a } VALUES ?b { :b }"
                    + " ?p1 :edition ?a ; :creator ?x . ?p2 :edition ?b ; :creator ?x }"))
        .hasSize(1);
    assertThat(
            findings(
                "SELECT * { ?p1 :edition :a ; :creator ?x"
                    + " FILTER EXISTS { ?p2 :creator ?x ; :edition :b } }"))
        .isEmpty();
  }

  @Test
  void noticesJoinsOfPartsThatShareNothing() {
    assertThat(
            findings(
                "SELECT * { { SELECT ?a (COUNT(*) AS ?n) { ?a :p :b } GROUP BY ?a }"
                    + " { SELECT ?c (COUNT(*) AS ?m) { ?c :p :d } GROUP BY ?c } }"))
        .hasSize(1);
  }

  @Test
  void takesAJoinWithOneTotalForNoProduct() {
    assertThat(
            findings(
                "SELECT * { { SELECT ?a (COUNT(*) AS ?n) { ?a :p :b } GROUP BY ?a }"
                    + " { SELECT (COUNT(*) AS ?m) { ?c :p :d } } }"))
        .isEmpty();
  }

  @Test
  void noticesPathsWithoutBound() {
    assertThat(findings("SELECT * { :a :p+ ?b }")).hasSize(1);
    assertThat(findings("SELECT * { ?a (:p|^:q)* ?b . }")).hasSize(1);
    assertThat(findings("SELECT * { :a :p/:q? ?b }")).isEmpty();
  }

  @Test
  void noticesSortsOverAllGroups() {
    String counted = "{ SELECT ?a (COUNT(*) AS ?n) { ?a :p ?b %s } GROUP BY ?a %s } ?a :q ?c";
    String sorted = "SELECT * { " + counted + " %s } ORDER BY DESC(?n) ?a";
    assertThat(findings(sorted.formatted("", "", ""))).hasSize(1);
    assertThat(findings(sorted.formatted("VALUES ?b { :x }", "", ""))).isEmpty();
    assertThat(findings(sorted.formatted("", "HAVING (COUNT(*) > 2)", ""))).isEmpty();
    assertThat(findings(sorted.formatted("", "", "FILTER (?n > 2)"))).isEmpty();
    assertThat(findings(sorted.formatted("", "", "FILTER (?c > 2)"))).hasSize(1);
  }
}

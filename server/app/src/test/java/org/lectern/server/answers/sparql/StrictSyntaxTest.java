package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ontology.Iris;
import org.lectern.server.web.HttpError;

/** Refuses what the grammar of SPARQL 1.1 and its rules of scope refuse. */
class StrictSyntaxTest {
  private static final QueryCheck CHECK = new QueryCheck(Iris.DEFAULT, SparqlLimits.PUBLIC);
  private static final String PREFIX = "PREFIX ex: <http://example.org/> ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Grouping: what is selected is grouped by, computed, or an aggregate.
        "SELECT * { ?book ?p ?o } GROUP BY ?book",
        "SELECT ?o { ?book ?p ?o } GROUP BY ?book",
        "SELECT ?book (COUNT(?o) AS ?n) { ?book ?p ?o }",
        "SELECT ?book ?page { ?book ex:page ?page OPTIONAL { ?book ex:note ?n } } GROUP BY ?book",
        "SELECT ((?a + ?b) AS ?c) (SUM(?a) AS ?s) { ?x ex:a ?a ; ex:b ?b } GROUP BY (?a + ?b)",
        "SELECT ((?a + ?b) AS ?c) (SUM(?a) AS ?s) { ?x ex:a ?a ; ex:b ?b } GROUP BY (?x)",
        "SELECT ?a (SUM(?b) AS ?s) { ?x ex:a ?a ; ex:b ?b } GROUP BY (?a + ?b)",
        // Expressions in SELECT have parentheses, a name, and each name once.
        "SELECT (?a + ?b) { ?a ex:p ?b }",
        "SELECT COUNT(?a) { ?a ex:p ?b }",
        "SELECT (AVG(?a, ?b) AS ?c) { ?a ex:p ?b }",
        "SELECT (1 AS ?n) (2 AS ?n) {}",
        "SELECT (1 AS ?n) { { SELECT (2 AS ?n) {} } }",
        // A sub-query stands alone in its braces.
        "SELECT * { {} SELECT * { ?a ?b ?c } }",
        "SELECT * { { SELECT ?a { ?a ?b ?c } } ORDER BY }",
        // BIND gives a variable that has none yet.
        "SELECT * { ?a ex:p ?b ; ex:q ?c BIND(?b + 1 AS ?c) }",
        "SELECT * { { ?a ex:p ?b ; ex:q ?c } BIND(?b + 1 AS ?c) }",
        "SELECT * { { { ?a ex:p ?b } UNION { ?a ex:q ?c } } BIND(1 AS ?c) }",
        // VALUES has as many values as variables.
        "SELECT * { VALUES (?a ?b) { (1) } }",
        "SELECT * { VALUES (?a ?b) { (1 2 3) } }",
        "SELECT * { ?a ?b ?c } VALUES (?a ?b) { (ex:a) }",
        // Prefixed names.
        "SELECT * { ex:a~b ex:p ex:o }",
        "SELECT * { ex:.a ex:p ex:o }",
        "SELECT * { ex:a%4 ex:p ex:o }",
        "SELECT * { ex:a%gg ex:p ex:o }",
        "SELECT * { ex:a\\b ex:p ex:o }",
        "SELECT * { ?x:a ex:p ex:o }",
        "SELECT * { _:az:b ex:p ex:o }",
        "PREFIX a.: <http://example.org/> ASK {}",
        "PREFIX .a: <http://example.org/> ASK {}",
        "PREFIX :a: <http://example.org/> ASK {}",
        // Escapes of code points are resolved once, and name whole characters.
        "SELECT * { ?a ?b \\u005cU00000031 }",
        "SELECT * { ?a ?b \\U0000005cu0031 }",
        "SELECT * { ?a ?b \"\\ud83d\" }",
        // The short form of CONSTRUCT takes triples only.
        "CONSTRUCT WHERE { ?a ?b ?c FILTER(?c = ex:o) }",
        "CONSTRUCT WHERE { GRAPH ex:g { ?a ?b ?c } }",
      })
  void refuses(String query) {
    String whole = query.startsWith("PREFIX") ? query : PREFIX + query;
    assertThatThrownBy(() -> CHECK.check(whole))
        .as(query)
        .isInstanceOfSatisfying(
            HttpError.class, error -> assertThat(error.status()).isEqualTo(400));
  }

  @Test
  void takesTheirSoundForms() {
    for (String query :
        new String[] {
          "SELECT ?book (COUNT(?o) AS ?n) { ?book ?p ?o } GROUP BY ?book",
          "SELECT ?c (SUM(?a) AS ?s) { ?x ex:a ?a ; ex:b ?b } GROUP BY ((?a + ?b) AS ?c)",
          "SELECT ((?a + ?b) AS ?c) { ?a ex:p ?b }",
          "SELECT * { { ?a ex:p ?b } BIND(?b + 1 AS ?c) }",
          "SELECT * { VALUES (?a ?b) { (1 UNDEF) } }",
          "SELECT * { ex:a%41\\~b ex:p:q ex:1 }",
          "SELECT * { ?a ?b \"\\ud83d\\ude00\" }",
          "CONSTRUCT WHERE { ?a ?b ?c }",
        }) {
      assertThat(CHECK.check(PREFIX + query)).as(query).isNotNull();
    }
  }

  @Test
  void saysThatAPatternIsMalformed() {
    assertThatThrownBy(() -> CHECK.check("ASK { FILTER(REGEX('a', '[a')) }"))
        .isInstanceOf(HttpError.class)
        .hasMessageContaining("regular expression");
  }
}

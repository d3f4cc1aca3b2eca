package org.lectern.server.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestStore;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;

/** Runs queries on a generation with the guards around their calls, and without. */
class GuardsTest {
  private static final String DOUBLING =
      "SELECT (STRLEN(?t) AS ?n) { BIND('abcdefgh' AS ?t0) %s BIND(?t%d AS ?t) }";

  @TempDir static Path directory;
  private static GenerationHolder holder;
  private static Lease lease;

  @BeforeAll
  static void open() throws Exception {
    holder = GenerationHolder.follow(TestStore.published(directory).layout());
    lease = holder.acquire();
  }

  @AfterAll
  static void close() {
    lease.close();
    holder.close();
  }

  private static String run(String query, QueryBudget budget) {
    RewriteFactory guards =
        context -> {
          Rewrite standard = Optimize.getFactory().create(context);
          return budget == null ? standard : op -> standard.rewrite(Guards.around(op, budget));
        };
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create()
            .dataset(lease.dataset())
            .query(
                QueryFactory.create(
                    "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> "
                        + query))
            .set(ARQConstants.sysOptimizerFactory, guards);
    if (budget != null) {
      builder.set(ARQConstants.symCancelQuery, budget.signal()).set(QueryBudget.SYMBOL, budget);
    }
    return lease.read(
        () -> {
          try (var exec = builder.build()) {
            RowSet rows = exec.select();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RowSetOps.out(bytes, rows);
            if (budget != null) {
              budget.verify();
            }
            return bytes.toString(StandardCharsets.UTF_8);
          } catch (QueryCancelledException e) {
            budget.verify();
            throw e;
          }
        });
  }

  private static String guarded(String query) {
    return run(query, new QueryBudget(1_000));
  }

  private static String doubling(int times) {
    StringBuilder binds = new StringBuilder();
    for (int step = 1; step <= times; step++) {
      binds.append("BIND(CONCAT(?t%d, ?t%d) AS ?t%d) ".formatted(step - 1, step - 1, step));
    }
    return DOUBLING.formatted(binds, times);
  }

  private static String squaring(int times, String first, String operator) {
    StringBuilder binds = new StringBuilder("SELECT * { BIND(%s AS ?t0) ".formatted(first));
    for (int step = 1; step <= times; step++) {
      binds.append("BIND(?t%d %s ?t%d AS ?t%d) ".formatted(step - 1, operator, step - 1, step));
    }
    return binds.append("FILTER(?t%d = 7) }".formatted(times)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CONCAT(?l, '@', STR(?p)) AS ?x) { ?p rdfs:label ?l } ORDER BY ?x",
        "SELECT (CONCAT('a'@en, 'b'@en) AS ?x) (CONCAT('a', 1) AS ?y) {}",
        "SELECT ?l { ?p rdfs:label ?l FILTER(REGEX(?l, '^q', 'i')) } ORDER BY ?l",
        "SELECT ?l { ?p rdfs:label ?l FILTER(!REGEX(STR(?l), '(.)\\\\1')) } ORDER BY ?l",
        "SELECT (REPLACE(?l, '([aeiou])', '<$1>') AS ?x) { ?p rdfs:label ?l } ORDER BY ?x",
        "SELECT (REPLACE('abc'@en, 'x+', '-') AS ?x) (REPLACE('abc', '(b)', '$1$1') AS ?y) {}",
        "SELECT (REPLACE('abc', 'z', '-') AS ?x) (REPLACE('aBc', 'b', '$0$0', 'i') AS ?y) {}",
        "SELECT (REGEX('a.c', 'a.c', 'q') AS ?x) { }",
        "SELECT (fn:replace('abc', 'b', 'x') AS ?x) (fn:matches('abc', 'b') AS ?y) (fn:concat('a', 'b') AS ?z) {}",
        "SELECT ('2020-01-31T00:00:00Z'^^xsd:dateTime + 'P1M'^^xsd:duration AS ?t) {}",
        "SELECT (2 + 3 AS ?a) (2.5 * 4 AS ?b) (7 / 2 AS ?c) (1 - 1e0 AS ?d) ('x' + 1 AS ?e) {}",
        "SELECT (xsd:integer('42') AS ?a) (xsd:decimal('4.20') AS ?b) (xsd:integer('x') AS ?c) {}",
        "SELECT (math:pow(2, 10) AS ?a) (fn:string-length('abc') AS ?b) (fn:abs(-3) AS ?c) {}",
        "SELECT (GROUP_CONCAT(?l; separator='|') AS ?all) { SELECT ?l { ?p rdfs:label ?l } ORDER BY ?l }",
        "SELECT (GROUP_CONCAT(DISTINCT ?t) AS ?all) { SELECT ?t { ?p a ?t } ORDER BY ?t }",
        "SELECT (COUNT(*) AS ?n) { ?p rdfs:label ?l FILTER(EXISTS { ?p a ?t FILTER(CONTAINS(CONCAT(STR(?t), ?l), 'Person')) }) }",
        "SELECT ?l { ?p rdfs:label ?l } ORDER BY (EXISTS { ?p a ?t FILTER(REGEX(STR(?t), 'Topic')) }) ?l",
        "SELECT ?t (SUM(STRLEN(?l) * 2) AS ?n) { ?p a ?t ; rdfs:label ?l } GROUP BY ?t HAVING (SUM(STRLEN(?l)) > 1) (COUNT(?l) > 0) ORDER BY ?t",
        "SELECT (SUBSTR('hello', 2) AS ?a) (SUBSTR('hello', 2, 2) AS ?b) (STRBEFORE('a-b', '-') AS ?c) (STRAFTER('a-b', '-') AS ?d) {}",
        "SELECT (UCASE('abc'@de) AS ?a) (ENCODE_FOR_URI('a b/ü') AS ?b) (SHA256('abc') AS ?c) (MD5('abc') AS ?d) {}",
        "SELECT (IF(true, 'a', 1/0) AS ?a) (COALESCE(1/0, 'b') AS ?b) (2 IN (1/0, 2) AS ?c) {}",
      })
  void changesNoAnswerOfOrdinaryQueries(String query) {
    assertThat(guarded(query)).isEqualTo(run(query, null));
  }

  @Test
  void letsTextsGrowUpToTheBoundAndNotPastIt() {
    assertThat(guarded(doubling(10))).contains("8192");
    assertThatThrownBy(() -> guarded(doubling(40)))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("more than 1048576 characters");
    assertThat(run(doubling(20), null)).as("the control").contains("8388608");
  }

  @Test
  void boundsAllTextsOfOneQueryTogether() {
    String texts =
        doubling(16)
            .replace(
                "SELECT (STRLEN(?t) AS ?n) {",
                "SELECT (SUM(STRLEN(?t)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ");
    assertThatThrownBy(
            () -> guarded(texts.replace("BIND('abcdefgh' AS ?t0)", "BIND(STR(?c) AS ?t0)")))
        .isInstanceOf(BoundExceededException.class);
    assertThatThrownBy(
            () ->
                guarded(
                    "SELECT (GROUP_CONCAT(?c; separator='%s') AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
                        .formatted("x".repeat(9_000))))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("characters of text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "+"})
  void boundsTheDigitsOfNumbers(String operator) {
    String first = operator.equals("*") ? "99999999999999999" : "9".repeat(1_300);
    assertThatThrownBy(() -> guarded(squaring(20, first, operator)))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("1,200 digits");
    assertThatThrownBy(() -> guarded(squaring(20, first + ".5", operator)))
        .isInstanceOf(BoundExceededException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xsd:integer('%s')", "xsd:decimal('0.%s')", "math:pow(xsd:integer('%s'), 9)"})
  void boundsWhatNamedFunctionsMake(String call) {
    String query =
        "SELECT * { ?a ?b ?c BIND(7 AS ?d) FILTER("
            + call.formatted("9".repeat(20_000))
            + " = 7) }";
    assertThatThrownBy(() -> guarded(query)).isInstanceOf(BoundExceededException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX('%s!', '^((a+)+b?)+$')",
        "REGEX('%s!', '(a*)*(a*)*\\\\1\\\\2c')",
        "STRLEN(REPLACE('%s!', '^((a+)+b?)+$', 'x')) = 7",
        "fn:matches('%s!', '^((a+)+b?)+$')",
      })
  @Timeout(30)
  void stopsPatternsThatTryForEver(String call) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      QueryBudget budget = new QueryBudget(0);
      clock.schedule(() -> budget.signal().set(true), 300, TimeUnit.MILLISECONDS);
      String query =
          "SELECT * { ?a ?b ?c BIND(7 AS ?d) FILTER(" + call.formatted("a".repeat(60)) + ") }";
      assertThatThrownBy(() -> run(query, budget))
          .isInstanceOfAny(QueryCancelledException.class, BoundExceededException.class);
    } finally {
      clock.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(){2147483647}", "((a{1,1000}){1,1000}){1,1000}", "(((){0,999}){0,999}){0,999}"})
  void boundsCountedRepetitions(String pattern) {
    assertThatThrownBy(
            () -> guarded("SELECT * { ?a ?b ?c FILTER(REGEX(STR(?c), '" + pattern + "')) }"))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("repetitions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P2000000000D", "P200000000M"})
  @Timeout(10)
  void boundsDurations(String duration) {
    String sum =
        "SELECT ('2020-01-01T00:00:00Z'^^xsd:dateTime + '%s'^^xsd:duration AS ?t) {}"
            .formatted(duration);
    assertThatThrownBy(() -> guarded(sum))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fn:normalize-unicode('a', 'NFX')", "math:pow(0, -1) + 'x'"})
  void takesFaultsInsideFunctionsForErrorsOfEvaluation(String call) {
    assertThat(guarded("SELECT (COALESCE(" + call + ", 'none') AS ?x) { ?a ?b ?c } LIMIT 1"))
        .contains("none");
  }

  @Test
  void roundsNumbersThatHaveNoFraction() {
    String rounded =
        guarded(
            "SELECT (STR(ROUND(1e19)) AS ?a) (STR(ROUND('INF'^^xsd:double)) AS ?b)"
                + " (STR(ROUND('NaN'^^xsd:double)) AS ?c) (ROUND('1e30'^^xsd:float) ="
                + " '1e30'^^xsd:float AS ?d) (ROUND(2.5e0) AS ?e) {}");
    assertThat(rounded)
        .contains("1e19")
        .contains("INF")
        .contains("NaN")
        .contains("true")
        .contains("3");
  }

  @Test
  void boundsTheDepthOfMatching() {
    String deep =
        doubling(15)
            .replace("SELECT (STRLEN(?t) AS ?n)", "SELECT *")
            .replace("'abcdefgh'", "'aaaaaaaa'")
            .replaceFirst("}$", "FILTER(REGEX(?t, '^(a|b)*c')) }");
    assertThatThrownBy(() -> guarded(deep))
        .isInstanceOf(BoundExceededException.class)
        .hasMessageContaining("repeated groups");
  }

  @Test
  void boundsWhatReplacingMakes() {
    String many =
        doubling(12)
            .replace("STRLEN(?t)", "STRLEN(REPLACE(?t, '.', '%s'))".formatted("y".repeat(1_000)));
    assertThatThrownBy(() -> guarded(many)).isInstanceOf(BoundExceededException.class);
  }

  /** A row of docs/limits.md: the store has whole numbers as values. */
  @Test
  void matchesStoredNumbersByTheirValues() {
    String stored = "{ ?s <https://w3id.org/lectern/ontology#firstLine> %s }";
    for (String number : List.of("10", "010", "'010'^^xsd:integer")) {
      assertThat(guarded("SELECT ?s " + stored.formatted(number))).contains("reading-list-10");
    }
    assertThat(guarded("SELECT ?s { { SELECT (010 AS ?n) {} } " + stored.formatted("?n") + " }"))
        .contains("reading-list-10");
  }
}

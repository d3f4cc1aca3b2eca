package org.lectern.queries.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.queries.Coverage;
import org.lectern.queries.Fixture;
import org.lectern.queries.Releases;

class OwnFunctionsTest {
  private static final DatasetGraph DATA = Fixture.load();

  private static List<List<String>> run(String text) {
    return new FunctionCall(DATA, Backing.none()).run(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"qing qu", "Qu Qing", "QING", "Qíng Qù", "\\\"Qing\\\" + (Qu)", "qing* qu~"})
  void findsPeopleByWordsWhateverTheirCaseDiacriticsAndSigns(String text) {
    assertThat(run("SELECT ?e { (?e ?score) lecfn:search (\"" + text + "\" \"person\" 5) }"))
        .contains(List.of("person/qing-qu"));
  }

  @Test
  void forgivesSmallTypos() {
    assertThat(run("SELECT ?e { (?e ?score) lecfn:search (\"nueral colapse\" \"topic\" 5) }"))
        .isEmpty();
    assertThat(run("SELECT ?e { (?e ?score) lecfn:search (\"neural colapse\" \"topic\" 5) }"))
        .containsExactly(List.of("topic/neural-collapse"));
  }

  @Test
  void searchesOneKindOrAll() {
    String call =
        "SELECT ?e { VALUES ?kind { \"%s\" } (?e ?s) lecfn:search (\"grokking\" ?kind 50) }";
    assertThat(run(call.formatted("all")))
        .contains(List.of("topic/grokking"))
        .anyMatch(row -> row.get(0).startsWith("paper/"));
    assertThat(run(call.formatted("topic"))).allMatch(row -> row.get(0).startsWith("topic/"));
    assertThat(run(call.formatted("nothing"))).isEmpty();
  }

  @Test
  void givesTheBestFirstAndNoMoreThanAskedFor() {
    assertThat(run("SELECT ?e ?s { (?e ?s) lecfn:search (\"grokking\" \"all\" 1) }"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(1)).isEqualTo("1.0000"));
  }

  @Test
  void takesItsArgumentsFromBlocksAndJoinsWithTheRest() {
    assertThat(
            run(
                "SELECT ?e ?name { VALUES ?text { \"neural collapse\" } VALUES ?limit { 3 }"
                    + " (?e ?s) lecfn:search (?text \"topic\" ?limit) ."
                    + " ?e <http://www.w3.org/2000/01/rdf-schema#label> ?name }"))
        .containsExactly(List.of("topic/neural-collapse", "Neural Collapse"));
  }

  @Test
  void refusesCallsOfAnotherForm() {
    assertThatThrownBy(() -> run("SELECT ?e { (?e ?a ?b) lecfn:search (\"x\") }"))
        .isInstanceOf(QueryBuildException.class)
        .hasMessageContaining("lecfn:search (?text ?kindOrAll ?limit)");
    assertThatThrownBy(() -> run("SELECT ?e { (?e) lecfn:path (\"x\" \"y\") }"))
        .isInstanceOf(QueryBuildException.class);
  }

  @Test
  void callsNothingThatJenaShips() {
    assertThat(run("SELECT ?e { ?e <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }"))
        .isEmpty();
    assertThat(run("SELECT ?e { ?e <java:java.lang.String> ?b }")).isEmpty();
  }

  @Test
  void saysThatOneGenerationCannotBeCompared() {
    FunctionCall call = new FunctionCall(DATA, Backing.none());
    assertThat(
            call.run(
                "SELECT * { (?e ?change ?p ?before ?after) lecfn:changed (\"previous\" \"latest\") }"))
        .isEmpty();
    assertThat(call.notes()).singleElement().asString().contains("Only one generation");
  }

  @Test
  void yieldsWhatChangedBetweenTwoGenerations() {
    Releases two =
        new Releases() {
          @Override
          public List<String> ids() {
            return List.of("1-aaaaaaaaaaaa", "2-bbbbbbbbbbbb");
          }

          @Override
          public Stream<Change> changes(String from, String to) {
            assertThat(List.of(from, to)).isEqualTo(ids());
            return Stream.of(
                new Change(
                    Iris.DEFAULT.of(org.lectern.ontology.Kind.PAPER, "a"),
                    Kind.ADDED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                new Change(
                    Iris.DEFAULT.of(org.lectern.ontology.Kind.PAPER, "b"),
                    Kind.CHANGED,
                    Optional.of(Lec.award),
                    Optional.empty(),
                    Optional.of(NodeFactory.createLiteralString("oral"))));
          }
        };
    FunctionCall call =
        new FunctionCall(DATA, new Backing(Optional.empty(), two, Coverage.UNKNOWN));
    assertThat(
            call.run(
                "SELECT ?e ?change ?p ?before ?after {"
                    + " (?e ?change ?p ?before ?after) lecfn:changed (\"1\" \"latest\") }"))
        .containsExactly(
            List.of("paper/a", "added", "-", "-", "-"),
            List.of("paper/b", "changed", Lec.NS + "award", "-", "oral"));
    assertThat(call.notes()).isEmpty();
  }
}

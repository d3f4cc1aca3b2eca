package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Lec;
import org.lectern.queries.Answer;
import org.lectern.queries.AnswerCsv;
import org.lectern.queries.BoundValue;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Fixture;
import org.lectern.queries.Metamorphosis;
import org.lectern.queries.Parameter;
import org.lectern.queries.Row;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.text.MatchKey;

/**
 * Changes what is asked, or the data, in ways that must leave the answers as they are or larger.
 */
class MetamorphicIT {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
  private static final String ALIAS = "Zyxwvut Qponml";

  private static List<Metamorphosis> graphs() {
    return List.of(
        new Metamorphosis(ShippedGraph.ingested().data()), new Metamorphosis(Fixture.load()));
  }

  @TestFactory
  Stream<DynamicTest> losesNoRowWhenTheYearsWiden() {
    return monotone(
        "from",
        (query, graph) -> {
          var narrow = graph.keys(query, Map.of("from", "2021", "to", "2022"));
          var wide = graph.keys(query, Map.of("from", "2020", "to", "2023"));
          assertThat(wide).containsAll(narrow);
          assertThat(graph.keys(query, Map.of("from", "2020"))).containsAll(wide);
          assertThat(graph.keys(query, Map.of())).containsAll(wide);
        });
  }

  @TestFactory
  Stream<DynamicTest> findsStrictAnswersAmongVerifiedAndTheseAmongProbableOnes() {
    return monotone(
        "identity",
        (query, graph) -> {
          var verified = graph.keys(query, Map.of("identity", "verified"));
          assertThat(verified).containsAll(graph.keys(query, Map.of("identity", "strict")));
          assertThat(graph.keys(query, Map.of("identity", "probable"))).containsAll(verified);
        });
  }

  @TestFactory
  Stream<DynamicTest> losesNoRowWhenNarrowerTopicsCount() {
    return monotone(
        "narrower",
        (query, graph) ->
            assertThat(graph.keys(query, Map.of("narrower", "true")))
                .containsAll(graph.keys(query, Map.of("narrower", "false"))));
  }

  @TestFactory
  Stream<DynamicTest> losesNoRowWhenAnEntityGetsAnAlias() {
    return queries(query -> query.parameters().stream().anyMatch(MetamorphicIT::isNamedEntity))
        .map(query -> dynamicTest(query.name(), () -> addAlias(query)));
  }

  private static boolean isNamedEntity(Parameter parameter) {
    return parameter.required() && parameter.type().isEntity();
  }

  private static void addAlias(CannedQuery query) throws Exception {
    DatasetGraph data = ShippedGraph.ingested().data();
    Metamorphosis graph = new Metamorphosis(data);
    Answer before = graph.answer(query, Map.of());
    var keys = graph.keys(query, Map.of());
    for (Parameter parameter : query.parameters()) {
      if (isNamedEntity(parameter)) {
        BoundValue value = before.parameters().get(parameter.name()).get(0);
        Node alias = NodeFactory.createLiteralString(ALIAS);
        Node key = NodeFactory.createLiteralString(MatchKey.of(ALIAS));
        data.getDefaultGraph().add(value.term(), SKOS.altLabel.asNode(), alias);
        data.getDefaultGraph().add(value.term(), Lec.matchKey, key);
        try {
          assertThat(graph.keys(query, Map.of())).containsAll(keys);
          assertThat(graph.keys(query, Map.of(parameter.name(), ALIAS))).containsAll(keys);
        } finally {
          data.getDefaultGraph().delete(value.term(), SKOS.altLabel.asNode(), alias);
          data.getDefaultGraph().delete(value.term(), Lec.matchKey, key);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> answersTheSameInWhateverOrderTheStatementsWereLoaded() throws IOException {
    ShippedGraph shipped = ShippedGraph.ingested();
    List<String> lines = new ArrayList<>(Files.readAllLines(shipped.quads()));
    Collections.shuffle(lines, new Random(1));
    DatasetGraph shuffled = DatasetGraphFactory.create();
    RDFParser.fromString(String.join("\n", lines) + "\n", Lang.NQUADS)
        .parse(ShippedGraph.into(shuffled));
    return queries(query -> true)
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () ->
                        assertThat(
                                AnswerCsv.of(
                                    ShippedGraph.run(shuffled, query, Fixture.examples(query))))
                            .isEqualTo(AnswerCsv.of(shipped.run(query, Fixture.examples(query))))));
  }

  @Test
  void walksThePathBackwardsWhenItsEndsAreSwapped() throws Exception {
    CannedQuery query = CATALOGUE.find("people-path").orElseThrow();
    for (Metamorphosis graph : graphs()) {
      List<Row> there = graph.answer(query, Map.of()).rows();
      Map<String, String> ends = Fixture.examples(query);
      List<Row> back =
          new ArrayList<>(
              graph.answer(query, Map.of("a", ends.get("b"), "b", ends.get("a"))).rows());
      Collections.reverse(back);
      assertThat(there).isNotEmpty();
      assertThat(back.stream().map(row -> step(row, "to", "from")))
          .containsExactlyElementsOf(there.stream().map(row -> step(row, "from", "to")).toList());
    }
  }

  private static List<String> step(Row row, String first, String second) {
    return Stream.of(first, second, "work").map(name -> Metamorphosis.cell(row, name)).toList();
  }

  /** What is checked of a query on one graph. */
  private interface Check {
    void of(CannedQuery query, Metamorphosis graph) throws Exception;
  }

  private static Stream<DynamicTest> monotone(String parameter, Check check) {
    return queries(
            query -> query.tags().contains("monotone") && query.parameter(parameter).isPresent())
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      for (Metamorphosis graph : graphs()) {
                        check.of(query, graph);
                      }
                    }));
  }

  private static Stream<CannedQuery> queries(Predicate<CannedQuery> wanted) {
    return CATALOGUE.all().stream().filter(wanted);
  }
}

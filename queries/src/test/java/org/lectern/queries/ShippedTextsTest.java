package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.queries.run.QueryCatalogue;

/** Holds what the text of every shipped query promises. */
class ShippedTextsTest {
  private static final Pattern TERM = Pattern.compile("\\blec:([A-Za-z0-9]+)");

  @TestFactory
  Stream<DynamicTest> runsUnchangedInPlainArqWithTheSameRows() {
    return each(
        query -> !query.ownFunctions(),
        (query, data) -> {
          List<Map<String, Node>> plain = new ArrayList<>();
          try (QueryExec exec =
              QueryExec.dataset(data)
                  .query(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11))
                  .build()) {
            exec.select().forEachRemaining(solution -> plain.add(terms(query, solution)));
          }
          assertThat(plain).isNotEmpty().isEqualTo(run(query));
        });
  }

  @Test
  void callsOurOwnFunctionsInFiveQueriesAtMost() {
    assertThat(QueryCatalogue.shipped().all())
        .filteredOn(CannedQuery::ownFunctions)
        .hasSizeLessThanOrEqualTo(5);
  }

  @TestFactory
  Stream<DynamicTest> namesOnlyDeclaredTerms() {
    Set<String> declared =
        Arrays.stream(Lec.class.getFields())
            .filter(field -> field.getType() == Node.class)
            .map(Field::getName)
            .collect(Collectors.toSet());
    assertThat(declared).contains("worksOn").doesNotContain("noSuchTerm");
    return each((query, data) -> assertThat(declared).containsAll(termsOf(query.text())));
  }

  @Test
  void findsTermsInText() {
    assertThat(termsOf("?s lec:noSuchTerm ?o ; a lec:Paper"))
        .containsExactly("Paper", "noSuchTerm");
  }

  @TestFactory
  Stream<DynamicTest> holdsTheTermThatItsExampleMeans() {
    return each(
        (query, data) -> {
          Map<String, List<BoundValue>> bound = answer(query).parameters();
          for (ElementData block : blocks(query)) {
            String name = block.getVars().get(0).getName();
            // A release is a word in the text and an id where generations are kept.
            if (bound.containsKey(name)
                && query.parameter(name).orElseThrow().type() != ParameterType.RELEASE) {
              assertThat(block.getRows())
                  .extracting(row -> row.get(block.getVars().get(0)))
                  .isEqualTo(bound.get(name).stream().map(BoundValue::term).toList());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> namesDataOnlyInTheBlocksOfParameters() {
    return each(
        (query, data) -> {
          String rest = query.text().replaceAll("VALUES \\?\\w+ \\{[^}]*}", "");
          assertThat(rest).doesNotContain(Iris.DEFAULT_BASE);
        });
  }

  private static Stream<DynamicTest> each(BiConsumer<CannedQuery, DatasetGraph> check) {
    return each(query -> true, check);
  }

  private static Stream<DynamicTest> each(
      Predicate<CannedQuery> wanted, BiConsumer<CannedQuery, DatasetGraph> check) {
    DatasetGraph data = Fixture.load();
    return QueryCatalogue.shipped().all().stream()
        .filter(wanted)
        .map(query -> dynamicTest(query.name(), () -> check.accept(query, data)));
  }

  private static Set<String> termsOf(String text) {
    return TERM.matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Map<String, Node>> run(CannedQuery query) {
    return answer(query).rows().stream()
        .map(
            row ->
                row.values().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().term())))
        .toList();
  }

  private static Answer answer(CannedQuery query) {
    try {
      return Fixture.run(query, Fixture.examples(query));
    } catch (ParameterException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Node> terms(CannedQuery query, Binding solution) {
    return query.columns().stream()
        .map(Column::name)
        .filter(name -> solution.contains(Var.alloc(name)))
        .collect(Collectors.toMap(name -> name, name -> solution.get(Var.alloc(name))));
  }

  private static List<ElementData> blocks(CannedQuery query) {
    List<ElementData> blocks = new ArrayList<>();
    collect(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11), blocks);
    return blocks;
  }

  private static void collect(Query query, List<ElementData> blocks) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData block) {
            blocks.add(block);
          }

          @Override
          public void visit(ElementSubQuery inner) {
            collect(inner.getQuery(), blocks);
          }
        });
  }
}

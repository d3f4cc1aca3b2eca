package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Lec;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Runs each query on graphs that lack all statements of one property.
 *
 * <p>ARQ fails when it closes a hash join that it never began, as it does when the other side of a
 * join around it is empty; a query written otherwise does not.
 */
class SparseGraphTest {
  private static final List<DatasetGraph> GRAPHS = graphs();

  @TestFactory
  Stream<DynamicTest> answersWhateverIsMissing() {
    return QueryCatalogue.shipped().all().stream()
        .filter(query -> !query.ownFunctions())
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () ->
                        GRAPHS.forEach(
                            data ->
                                assertThatCode(() -> read(query, data))
                                    .doesNotThrowAnyException())));
  }

  private static void read(CannedQuery query, DatasetGraph data) {
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11))
            .build()) {
      exec.select().materialize();
    }
  }

  private static List<DatasetGraph> graphs() {
    DatasetGraph all = Fixture.load();
    Set<Node> properties = new HashSet<>();
    all.getDefaultGraph().find().forEach(triple -> properties.add(triple.getPredicate()));
    properties.removeIf(property -> !property.getURI().startsWith(Lec.NS));
    List<DatasetGraph> graphs = new ArrayList<>(List.of(DatasetGraphFactory.create()));
    for (Node missing : properties) {
      DatasetGraph sparse = DatasetGraphFactory.create();
      all.getDefaultGraph().stream()
          .filter(triple -> !triple.getPredicate().equals(missing))
          .forEach(sparse.getDefaultGraph()::add);
      graphs.add(sparse);
    }
    return graphs;
  }
}

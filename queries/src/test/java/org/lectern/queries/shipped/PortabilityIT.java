package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Runs each query that asks for no engine of its own as it stands in its file, on the N-Quads of
 * the shipped data, in plain ARQ and in RDF4J: the same rows in the same order.
 */
class PortabilityIT {
  private static final SailRepository RDF4J = new SailRepository(new MemoryStore());

  @BeforeAll
  static void loadIntoRdf4j() throws IOException {
    try (SailRepositoryConnection connection = RDF4J.getConnection()) {
      connection.begin();
      connection.add(ShippedGraph.ingested().quads().toFile(), RDFFormat.NQUADS);
      connection.commit();
    }
  }

  @AfterAll
  static void close() {
    RDF4J.shutDown();
  }

  @TestFactory
  Stream<DynamicTest> answersTheSameInPlainArqAndInRdf4j() {
    return QueryCatalogue.shipped().all().stream()
        .filter(query -> !query.ownFunctions())
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> assertThat(rdf4j(query)).isNotEmpty().isEqualTo(arq(query))));
  }

  private static List<List<String>> arq(CannedQuery query) {
    List<List<String>> rows = new ArrayList<>();
    try (QueryExec exec =
        QueryExec.dataset(ShippedGraph.ingested().data())
            .query(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11))
            .build()) {
      exec.select().forEachRemaining(solution -> rows.add(row(query, solution)));
    }
    return rows;
  }

  private static List<String> row(CannedQuery query, Binding solution) {
    return variables(query)
        .map(
            name -> {
              Node node = solution.get(Var.alloc(name));
              String text =
                  node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
              return comparable(query, name, text);
            })
        .toList();
  }

  private static List<List<String>> rdf4j(CannedQuery query) {
    List<List<String>> rows = new ArrayList<>();
    try (SailRepositoryConnection connection = RDF4J.getConnection();
        TupleQueryResult result = connection.prepareTupleQuery(query.text()).evaluate()) {
      for (BindingSet solution : result) {
        rows.add(
            variables(query)
                .map(
                    name -> {
                      Value value = solution.getValue(name);
                      return comparable(query, name, value == null ? "" : value.stringValue());
                    })
                .toList());
      }
    }
    return rows;
  }

  private static Stream<String> variables(CannedQuery query) {
    return Stream.concat(
            query.columns().stream().map(column -> column.name()), query.receipts().stream())
        .distinct();
  }

  /** Receipts are a set, and a decimal may be written with or without its last noughts. */
  private static String comparable(CannedQuery query, String name, String text) {
    if (query.receipts().contains(name)) {
      return new TreeSet<>(List.of(text.split(" "))).toString();
    }
    return text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}

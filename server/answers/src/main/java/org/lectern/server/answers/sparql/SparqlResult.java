package org.lectern.server.answers.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The complete result of a query, in memory and free of the store. */
public sealed interface SparqlResult {
  /**
   * The result of SELECT.
   *
   * @param variables the variables in their order
   * @param rows the solutions in their order
   */
  record Solutions(List<Var> variables, List<Binding> rows) implements SparqlResult {}

  /**
   * The result of ASK.
   *
   * @param value whether there is a solution
   */
  record Truth(boolean value) implements SparqlResult {}

  /**
   * The result of CONSTRUCT and DESCRIBE.
   *
   * @param graph the triples, with the prefixes of the query
   */
  record Triples(Graph graph) implements SparqlResult {}
}

package org.lectern.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.lectern.ontology.Iris;
import org.lectern.queries.bind.ParameterBinder;
import org.lectern.queries.bind.ValueSubstitution;
import org.lectern.queries.lookup.Labels;
import org.lectern.queries.lookup.Receipts;

/** Runs canned queries. It holds no state, so one runner serves any number of threads. */
public final class QueryRunner {
  private final Iris iris;

  /**
   * Makes a runner.
   *
   * @param iris the IRIs that keys given as values stand for
   */
  public QueryRunner(Iris iris) {
    this.iris = iris;
  }

  /**
   * Runs a query and reads the whole answer into memory.
   *
   * @param query the query
   * @param values the values of its parameters as a user types them
   * @param data the data, within a read transaction of the caller; the default graph is the union
   * @param limits the bounds of this run
   * @return the answer
   * @throws ParameterException when a value is missing, malformed, unknown or ambiguous
   * @throws QueryCancelledException when the query takes longer than the limits allow
   */
  public Answer run(
      CannedQuery query, Map<String, List<String>> values, DatasetGraph data, RunLimits limits)
      throws ParameterException {
    Graph graph = data.getDefaultGraph();
    Labels labels = new Labels(graph);
    Map<String, List<BoundValue>> bound =
        new ParameterBinder(graph, iris, labels).bind(query, values);
    int most = Math.min(limit(bound), limits.maxRows());
    List<Binding> solutions = solutions(prepare(query, bound, most + 1), data, limits);
    boolean truncated = solutions.size() > most;
    RowAssembly assembly = new RowAssembly(query, labels, new Receipts(graph));
    return new Answer(
        query,
        sentence(query, bound),
        bound,
        query.columns().stream().map(Column::name).toList(),
        solutions.stream().limit(most).map(assembly::row).toList(),
        truncated);
  }

  /** One row more than wanted is asked for, to learn whether there are more. */
  private static Query prepare(CannedQuery query, Map<String, List<BoundValue>> bound, int rows) {
    Map<String, List<Node>> terms =
        bound.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(BoundValue::term).toList()));
    Query prepared =
        ValueSubstitution.apply(
            QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11),
            query.parameters().stream().map(Parameter::name).collect(Collectors.toSet()),
            terms);
    prepared.setLimit(rows);
    return prepared;
  }

  private static List<Binding> solutions(Query query, DatasetGraph data, RunLimits limits) {
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query(query)
            .timeout(limits.timeoutMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      List<Binding> solutions = new ArrayList<>();
      RowSet rows = exec.select();
      rows.forEachRemaining(solutions::add);
      return solutions;
    }
  }

  private static int limit(Map<String, List<BoundValue>> bound) {
    return Integer.parseInt(
        bound.get(Parameter.LIMIT.name()).get(0).term().getLiteralLexicalForm());
  }

  private static String sentence(CannedQuery query, Map<String, List<BoundValue>> bound) {
    Map<String, String> labels = new LinkedHashMap<>();
    bound.forEach(
        (name, values) ->
            labels.put(
                name, values.stream().map(BoundValue::label).collect(Collectors.joining(", "))));
    return Sentence.fill(query.title(), labels);
  }
}

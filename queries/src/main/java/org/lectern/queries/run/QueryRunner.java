package org.lectern.queries.run;

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
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.BoundQuery;
import org.lectern.queries.BoundValue;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.bind.ParameterBinder;
import org.lectern.queries.bind.ValueSubstitution;
import org.lectern.queries.function.Backing;
import org.lectern.queries.function.OwnFunctions;
import org.lectern.queries.function.RunNotes;
import org.lectern.queries.lookup.Labels;

/** Runs canned queries. It changes nothing, so one runner serves any number of threads. */
public final class QueryRunner {
  private final Iris iris;
  private final Backing backing;

  /**
   * Makes a runner for one dataset that nothing else is known of.
   *
   * @param iris the IRIs that keys given as values stand for
   */
  public QueryRunner(Iris iris) {
    this(iris, Backing.none());
  }

  /**
   * Makes a runner for one generation.
   *
   * @param iris the IRIs that keys given as values stand for
   * @param backing what the generation offers besides its dataset
   */
  public QueryRunner(Iris iris, Backing backing) {
    this.iris = iris;
    this.backing = backing;
  }

  /**
   * Resolves the values of a run.
   *
   * @param query the query
   * @param values the values of its parameters as a user types them
   * @param data the data, within a read transaction of the caller; the default graph is the union
   * @return the query with RDF terms as its values
   * @throws ParameterException when a value is missing, malformed, unknown or ambiguous
   */
  public BoundQuery bind(CannedQuery query, Map<String, List<String>> values, DatasetGraph data)
      throws ParameterException {
    Graph graph = data.getDefaultGraph();
    ParameterBinder binder =
        new ParameterBinder(graph, iris, new Labels(graph), backing.releases());
    return new BoundQuery(query, binder.bind(query, values));
  }

  /**
   * Resolves the values of a query, runs it, and reads the whole answer into memory.
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
    return run(bind(query, values, data), data, limits);
  }

  /**
   * Runs a query and reads the whole answer into memory.
   *
   * @param asked the query with its values
   * @param data the data that the values were resolved in
   * @param limits the bounds of this run
   * @return the answer
   * @throws QueryCancelledException when the query takes longer than the limits allow
   */
  public Answer run(BoundQuery asked, DatasetGraph data, RunLimits limits) {
    CannedQuery query = asked.query();
    int most = Math.min(asked.limit(), Math.min(limits.maxRows(), query.budget().rows()));
    RunNotes notes = new RunNotes();
    List<Binding> solutions = solutions(prepare(asked, most + 1), data, limits, notes);
    Graph graph = data.getDefaultGraph();
    RowAssembly assembly = new RowAssembly(asked, graph, new Labels(graph), backing.places());
    return new Answer(
        asked,
        sentence(asked),
        query.columns().stream().map(Column::name).toList(),
        solutions.stream().limit(most).map(assembly::row).toList(),
        solutions.size() > most,
        notes.all(),
        backing.coverage());
  }

  /** One row more than wanted is asked for, to learn whether there are more. */
  private static Query prepare(BoundQuery asked, int rows) {
    Map<String, List<Node>> terms =
        asked.values().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(BoundValue::term).toList()));
    CannedQuery query = asked.query();
    Query prepared =
        ValueSubstitution.apply(
            QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11),
            query.parameters().stream().map(Parameter::name).collect(Collectors.toSet()),
            terms);
    prepared.setLimit(rows);
    if (asked.offset() > 0) {
      prepared.setOffset(asked.offset());
    }
    return prepared;
  }

  private List<Binding> solutions(
      Query query, DatasetGraph data, RunLimits limits, RunNotes notes) {
    QueryExecBuilder builder =
        QueryExec.dataset(data).query(query).timeout(limits.timeoutMillis(), TimeUnit.MILLISECONDS);
    new OwnFunctions(iris, backing, notes).install(builder);
    try (QueryExec exec = builder.build()) {
      List<Binding> solutions = new ArrayList<>();
      RowSet rows = exec.select();
      rows.forEachRemaining(solutions::add);
      return solutions;
    }
  }

  private static String sentence(BoundQuery asked) {
    Map<String, String> labels = new LinkedHashMap<>();
    asked
        .values()
        .forEach(
            (name, values) ->
                labels.put(
                    name,
                    values.stream().map(BoundValue::label).collect(Collectors.joining(", "))));
    return Sentence.fill(asked.query().title(), labels);
  }
}

package org.lectern.server.answers.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.lectern.ontology.Iris;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.guard.BoundExceededException;
import org.lectern.server.engine.guard.GraphByGraph;
import org.lectern.server.engine.guard.Guards;
import org.lectern.server.engine.guard.JoinExecutors;
import org.lectern.server.engine.guard.QueryBudget;
import org.lectern.server.engine.guard.UnsureFilters;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.work.Cancellation;

/** Runs checked queries to their end, within limits. */
public final class SparqlEngine {
  private final SparqlLimits limits;
  private final CatalogueSight catalogue;

  /**
   * Makes an engine.
   *
   * @param limits the bounds of each query
   * @param catalogue what queries see of the canned queries
   */
  public SparqlEngine(SparqlLimits limits, CatalogueSight catalogue) {
    this.limits = limits;
    this.catalogue = catalogue;
  }

  /**
   * Runs a query and keeps the whole result in memory.
   *
   * @param checked the query
   * @param description the graphs that the protocol names, or null; it beats FROM in the query
   * @param lease what to read
   * @param cancellation where to say how to stop the query
   * @return the result
   * @throws HttpError 503 when it takes too long, 400 when it gives too much or cannot be run
   */
  public SparqlResult run(
      CheckedQuery checked,
      DatasetDescription description,
      Lease lease,
      Cancellation cancellation) {
    long begun = System.nanoTime();
    try {
      DatasetDescription named =
          description != null ? description : checked.query().getDatasetDescription();
      return lease.read(
          () -> run(checked.query(), seen(checked, named, lease), lease, cancellation));
    } catch (BoundExceededException e) {
      throw new HttpError(400, e.getMessage()).about("query");
    } catch (QueryCancelledException e) {
      throw cancellation.reason(limits.timeoutMillis());
    } catch (QueryParseException e) {
      throw new HttpError(400, String.valueOf(e.getMessage()).replace('\n', ' ').strip())
          .about("query");
    } catch (QueryException | UnsupportedOperationException e) {
      throw new HttpError(400, "The query parses, but cannot be run as it stands.").about("query");
    } catch (HttpError e) {
      throw e;
    } catch (RuntimeException e) {
      // A sort that is stopped midway complains that its data are gone, and other parts of Jena
      // complain in their own ways.
      throw cancellation.isCancelled() || isOver(begun)
          ? cancellation.reason(limits.timeoutMillis())
          : e;
    } catch (StackOverflowError e) {
      throw new HttpError(400, "The query follows paths that are too deep.").about("query");
    } finally {
      cancellation.passed();
    }
  }

  /** The database itself wherever it can do, for only that joins by its own means. */
  private DatasetGraph seen(CheckedQuery checked, DatasetDescription named, Lease lease) {
    Iris iris = lease.iris();
    DatasetGraph data = lease.dataset();
    if (checked.choosesRunGraph() || names(named, graph -> RunGraph.isNamedBy(graph, iris))) {
      data = RunGraph.among(data, iris);
    }
    if (checked.asksForCatalogue()
        || names(named, graph -> CatalogueSight.isAskedBy(graph, iris))) {
      data = catalogue.with(data, iris);
    }
    if (named != null && !named.isEmpty()) {
      return ChosenGraphs.of(named, data);
    }
    return data == lease.dataset() ? GraphByGraph.of(Algebra.compile(checked.query()), data) : data;
  }

  private static boolean names(DatasetDescription description, Predicate<String> graph) {
    return description != null
        && Stream.concat(
                description.getDefaultGraphURIs().stream(),
                description.getNamedGraphURIs().stream())
            .anyMatch(graph);
  }

  private boolean isOver(long begun) {
    return limits.timeoutMillis() > 0
        && (System.nanoTime() - begun) / 1_000_000 >= limits.timeoutMillis();
  }

  private SparqlResult run(Query query, DatasetGraph seen, Lease lease, Cancellation cancellation) {
    if (query.hasDatasetDescription()) {
      // The query belongs to this request alone. Jena's way to copy one repeats the first of
      // several HAVING conditions in place of the others.
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
    }
    QueryBudget budget = new QueryBudget(limits.maxRows());
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create()
            .dataset(seen)
            .query(query)
            .set(QueryBudget.SYMBOL, budget)
            .set(ARQConstants.symCancelQuery, budget.signal())
            .set(ARQConstants.sysOptimizerFactory, rewriting(budget, seen, lease))
            .set(ARQConstants.sysOpExecutorFactory, JoinExecutors.FACTORY)
            // Jena 5.6.0 gives a row twice when two sides of || or two terms of IN hold for it
            // (apache/jena#4160), and leaves repeated rows under DISTINCT where ORDER BY has
            // expressions (#4242).
            .set(ARQ.optFilterDisjunction, false)
            .set(ARQ.optDistinctToReduced, false);
    if (limits.timeoutMillis() > 0) {
      builder.initialTimeout(limits.timeoutMillis(), TimeUnit.MILLISECONDS);
      builder.overallTimeout(limits.timeoutMillis(), TimeUnit.MILLISECONDS);
    }
    // Until the query has been planned only the signal is given: to abort it waits for the plan.
    cancellation.onCancel(() -> budget.signal().set(true));
    try (QueryExec exec = builder.build()) {
      SparqlResult result = result(query, exec, cancellation);
      budget.verify();
      return result;
    } catch (QueryCancelledException e) {
      budget.verify();
      throw e;
    } finally {
      cancellation.passed();
    }
  }

  /** What is done to a query before Jena's own optimizer, which evaluates what is constant. */
  private static RewriteFactory rewriting(QueryBudget budget, DatasetGraph seen, Lease lease) {
    // Other datasets hold the run graph under its name, or are to hold it not.
    UnaryOperator<Op> redirect =
        seen == lease.dataset() || seen instanceof GraphByGraph
            ? op -> RunGraph.redirect(op, lease.iris())
            : op -> op;
    return context -> {
      Rewrite optimizer = Optimize.getFactory().create(context);
      return op -> {
        Op redirected = redirect.apply(op);
        UnsureFilters.restrain(redirected, context);
        return optimizer.rewrite(Guards.around(redirected, budget));
      };
    };
  }

  private SparqlResult result(Query query, QueryExec exec, Cancellation cancellation) {
    if (query.isAskType()) {
      return new SparqlResult.Truth(exec.ask());
    }
    if (query.isSelectType()) {
      RowSet solutions = exec.select();
      cancellation.onCancel(exec::abort);
      List<Binding> rows = new ArrayList<>();
      // TDB2 fetches terms when they are first asked for; detached rows hold them.
      collect(solutions, row -> rows.add(row.detach()), rows::size, cancellation);
      return new SparqlResult.Solutions(List.copyOf(solutions.getResultVars()), rows);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    if (query.isConstructType()) {
      Iterator<Triple> triples = exec.constructTriples();
      cancellation.onCancel(exec::abort);
      collect(triples, graph::add, graph::size, cancellation);
    } else {
      collect(exec.describeTriples(), graph::add, graph::size, cancellation);
    }
    return new SparqlResult.Triples(graph);
  }

  private <T> void collect(
      Iterator<T> found, Consumer<T> keep, IntSupplier size, Cancellation cancellation) {
    while (found.hasNext()) {
      if (cancellation.isCancelled()) {
        throw new QueryCancelledException();
      }
      keep.accept(found.next());
      if (limits.maxRows() > 0 && size.getAsInt() > limits.maxRows()) {
        throw new HttpError(
                400,
                "The result has more than "
                    + limits.maxRows()
                    + " rows. Add LIMIT and OFFSET to the query, or download a dump.")
            .about("query");
      }
    }
  }
}

package org.lectern.server.engine.guard;

import java.util.Iterator;
import java.util.function.BiFunction;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;

/**
 * Runs the parts of a join one after the other, each with the solutions of those before it, except
 * those that must be seen as a whole.
 *
 * <p>Jena 5.6.0 passes solutions through a {@code SELECT DISTINCT}, too, which then takes away
 * those of them that are equal: {@code VALUES ?a {1 1} {SELECT DISTINCT ?d {…}}} had each once.
 */
final class WholeParts {
  private WholeParts() {}

  /**
   * Runs a sequence.
   *
   * @param sequence the parts, in the order in which Jena's optimizer put them
   * @param input the solutions before all of them
   * @param run runs a part with the solutions before it
   * @param context that of the query
   */
  static QueryIterator run(
      OpSequence sequence,
      QueryIterator input,
      BiFunction<Op, QueryIterator, QueryIterator> run,
      ExecutionContext context) {
    Iterator<Op> rest = sequence.getElements().iterator();
    QueryIterator found = rest.hasNext() ? run.apply(rest.next(), input) : input;
    while (rest.hasNext()) {
      Op part = rest.next();
      if (SubSelects.cutOrGroup(part) || SubSelects.makeDistinct(part)) {
        QueryIterator whole = run.apply(part, QueryIterRoot.create(context));
        found = JoinExecutors.join(found, whole, context);
      } else {
        found = run.apply(part, found);
      }
    }
    return found;
  }
}

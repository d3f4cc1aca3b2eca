package org.lectern.server.guard;

import java.util.Iterator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.engine.QueryIterator;

/**
 * Runs the parts of a join one after the other, each with the solutions of those before it, except
 * those that must be seen as a whole.
 *
 * <p>Jena 5.6.0 passes solutions through a {@code SELECT DISTINCT}, too, which then takes away
 * those of them that are equal: {@code VALUES ?a {1 1} {SELECT DISTINCT ?d {…}}} had each once.
 */
final class WholeParts {
  private WholeParts() {}

  /** What an executor can do. */
  interface Executor {
    /** Runs a part with the solutions before it. */
    QueryIterator with(Op part, QueryIterator input);

    /** Runs a part by itself, and joins what it gives. */
    QueryIterator joined(QueryIterator input, Op part);

    /** Runs a part anew with each of the solutions before it. */
    QueryIterator withEach(QueryIterator input, Op part);
  }

  /** Runs a sequence. */
  static QueryIterator run(OpSequence sequence, QueryIterator input, Executor executor) {
    Iterator<Op> rest = sequence.getElements().iterator();
    QueryIterator found = rest.hasNext() ? executor.with(rest.next(), input) : input;
    while (rest.hasNext()) {
      Op part = rest.next();
      if (SubSelects.cutOrGroup(part)) {
        found = executor.joined(found, part);
      } else if (SubSelects.makeDistinct(part)) {
        // A graph that is named outside is known inside, other than in a part that is joined.
        found = executor.withEach(found, part);
      } else {
        found = executor.with(part, found);
      }
    }
    return found;
  }
}

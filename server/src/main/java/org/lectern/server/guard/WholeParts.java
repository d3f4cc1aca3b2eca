package org.lectern.server.guard;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
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
  }

  /** Runs a sequence. */
  static QueryIterator run(OpSequence sequence, QueryIterator input, Executor executor) {
    List<Op> parts = sequence.getElements();
    Iterator<Op> rest = parts.iterator();
    QueryIterator found = rest.hasNext() ? executor.with(rest.next(), input) : input;
    while (rest.hasNext()) {
      Op part = rest.next();
      found = isWhole(part) ? executor.joined(found, part) : executor.with(part, found);
    }
    return found;
  }

  private static boolean isWhole(Op part) {
    boolean[] found = new boolean[1];
    OpWalker.walk(
        part,
        new OpVisitorBase() {
          @Override
          public void visit(OpDistinct op) {
            found[0] = true;
          }

          @Override
          public void visit(OpReduced op) {
            found[0] = true;
          }

          @Override
          public void visit(OpSlice op) {
            found[0] = true;
          }

          @Override
          public void visit(OpTopN op) {
            found[0] = true;
          }

          @Override
          public void visit(OpOrder op) {
            found[0] = true;
          }

          @Override
          public void visit(OpGroup op) {
            found[0] = true;
          }
        });
    return found[0];
  }
}

package org.lectern.server.engine.guard;

import java.util.function.Predicate;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;

/** Says what sub-selects do that a pattern contains, those in its expressions left aside. */
final class SubSelects {
  private SubSelects() {}

  /** Whether one looks at its solutions as a whole: some of them, in an order, or in groups. */
  static boolean cutOrGroup(Op op) {
    return contains(
        op,
        each ->
            each instanceof OpSlice
                || each instanceof OpTopN
                || each instanceof OpOrder
                || each instanceof OpGroup);
  }

  /** Whether one gives some of its solutions only. */
  static boolean cut(Op op) {
    return contains(op, each -> each instanceof OpSlice || each instanceof OpTopN);
  }

  /** Whether one takes away equal solutions. */
  static boolean makeDistinct(Op op) {
    return contains(op, each -> each instanceof OpDistinct || each instanceof OpReduced);
  }

  private static boolean contains(Op op, Predicate<Op> wanted) {
    if (op == null || wanted.test(op)) {
      return op != null;
    }
    if (op instanceof Op1 one) {
      return contains(one.getSubOp(), wanted);
    }
    if (op instanceof Op2 two) {
      return contains(two.getLeft(), wanted) || contains(two.getRight(), wanted);
    }
    return op instanceof OpN many
        && many.getElements().stream().anyMatch(part -> contains(part, wanted));
  }
}

package org.lectern.server.engine.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/**
 * Leaves out the solutions that are compatible with one of another pattern and share a variable
 * with it (SPARQL 1.1, 18.5).
 *
 * <p>That of Jena 5.6.0 leaves out, where a shared variable is without a value in some solution,
 * whatever agrees in one variable, although it differs in another.
 *
 * <p>The values of the shared variables of the other pattern are kept, each once.
 */
final class MinusRows extends QueryIterProcessBinding {
  private final Var[] shared;
  private final Supplier<QueryIterator> other;
  private QueryIterator right;
  private Set<List<Node>> whole;
  private List<List<Node>> gaps;

  private MinusRows(
      Set<Var> shared,
      QueryIterator left,
      Supplier<QueryIterator> other,
      ExecutionContext context) {
    super(left, context);
    this.shared = shared.toArray(Var[]::new);
    this.other = other;
  }

  /**
   * Gives the solutions of the left side that stay. The other side is begun only when it is read:
   * the concatenations of Jena 5.6.0 fail when they are closed unread.
   */
  static QueryIterator of(
      OpMinus op, QueryIterator left, Supplier<QueryIterator> other, ExecutionContext context) {
    Set<Var> shared = new HashSet<>(OpVars.visibleVars(op.getLeft()));
    shared.retainAll(OpVars.visibleVars(op.getRight()));
    return shared.isEmpty() ? left : new MinusRows(shared, left, other, context);
  }

  @Override
  public Binding accept(Binding row) {
    if (whole == null) {
      read();
    }
    List<Node> values = values(row);
    boolean gone =
        values.contains(null)
            ? anyIsCompatible(whole, values) || anyIsCompatible(gaps, values)
            : whole.contains(values) || anyIsCompatible(gaps, values);
    return gone ? null : row;
  }

  private void read() {
    whole = new HashSet<>();
    Set<List<Node>> incomplete = new HashSet<>();
    right = other.get();
    while (right.hasNext()) {
      List<Node> values = values(right.next());
      (values.contains(null) ? incomplete : whole).add(values);
    }
    right.close();
    gaps = new ArrayList<>(incomplete);
  }

  private List<Node> values(Binding row) {
    Node[] values = new Node[shared.length];
    for (int i = 0; i < shared.length; i++) {
      values[i] = row.get(shared[i]);
    }
    return Arrays.asList(values);
  }

  private static boolean anyIsCompatible(Iterable<List<Node>> others, List<Node> values) {
    for (List<Node> other : others) {
      if (isCompatible(other, values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCompatible(List<Node> one, List<Node> other) {
    boolean meet = false;
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != null && other.get(i) != null) {
        if (!one.get(i).equals(other.get(i))) {
          return false;
        }
        meet = true;
      }
    }
    return meet;
  }

  @Override
  protected void closeSubIterator() {
    super.closeSubIterator();
    if (right != null) {
      right.close();
    }
  }

  @Override
  protected void requestSubCancel() {
    super.requestSubCancel();
    if (right != null) {
      right.cancel();
    }
  }
}

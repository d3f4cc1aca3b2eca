package org.lectern.server.engine.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** One part of what GROUP_CONCAT puts together, counted together with the separator before it. */
final class CountedPart extends ExprFunction1 {
  private final int separator;
  private final QueryBudget budget;

  CountedPart(Expr part, int separator, QueryBudget budget) {
    super(part, "part");
    this.separator = separator;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue part) {
    budget.count((long) QueryBudget.length(part) + separator);
    return part;
  }

  @Override
  public Expr copy(Expr part) {
    return new CountedPart(part, separator, budget);
  }
}

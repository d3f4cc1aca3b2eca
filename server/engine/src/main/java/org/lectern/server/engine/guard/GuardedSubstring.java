package org.lectern.server.engine.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * {@code SUBSTR} by fn:substring of XPath: Jena cuts the end off where the start is before the
 * text, and takes infinity for a whole number of Java.
 */
final class GuardedSubstring extends ExprFunctionN {
  private final QueryBudget budget;

  GuardedSubstring(ExprList arguments, QueryBudget budget) {
    super("substr", arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    if (values.size() < 2 || values.size() > 3) {
      throw new ExprEvalException("substring takes a text, a start and perhaps a length");
    }
    budget.proceed();
    values.forEach(budget::check);
    Node text = NodeValueOps.checkAndGetStringLiteral("SUBSTR", values.get(0));
    double start = rounded(values.get(1));
    double end = values.size() == 3 ? start + rounded(values.get(2)) : Double.POSITIVE_INFINITY;
    String part = part(text.getLiteralLexicalForm(), start, end);
    budget.count(part.length());
    return NodeValue.makeNode(
        NodeFactory.createLiteral(part, text.getLiteralLanguage(), text.getLiteralDatatype()));
  }

  private static double rounded(NodeValue value) {
    if (!value.isNumber()) {
      throw new ExprEvalException("expected numbers as the start and the length of SUBSTR");
    }
    return Rounding.round(value.getDouble());
  }

  /**
   * The characters at the places from start on and before end, of which the first is 1.
   *
   * <p>The comparisons are those of the specification: none holds with what is no number.
   */
  private static String part(String text, double start, double end) {
    int characters = text.codePointCount(0, text.length());
    double first = Math.max(start, 1);
    double after = Math.min(end, characters + 1.0);
    if (!(first < after)) {
      return "";
    }
    int from = text.offsetByCodePoints(0, (int) first - 1);
    return text.substring(from, text.offsetByCodePoints(from, (int) (after - first)));
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return eval(values, null);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedSubstring(arguments, budget);
  }
}

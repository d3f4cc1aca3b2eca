package org.lectern.server.engine.guard;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;

/** {@code REGEX} or {@code REPLACE}, with a pattern whose matching ends with the query. */
final class GuardedRegex extends ExprFunctionN {
  /** Which of the two it is. */
  enum Kind {
    REGEX,
    REPLACE
  }

  private final Kind kind;
  private final QueryBudget budget;
  private GuardedPattern last;

  GuardedRegex(Kind kind, ExprList arguments, QueryBudget budget) {
    super(kind.name().toLowerCase(Locale.ROOT), arguments);
    this.kind = kind;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    budget.proceed();
    values.forEach(budget::check);
    Node subject = text(values.get(0));
    int fixed = kind == Kind.REGEX ? 2 : 3;
    String flags = values.size() > fixed ? plain(values.get(fixed)) : "";
    GuardedPattern pattern = pattern(plain(values.get(1)), flags);
    String lexical = subject.getLiteralLexicalForm();
    if (kind == Kind.REGEX) {
      return NodeValue.booleanReturn(pattern.isIn(lexical));
    }
    String replaced = pattern.replace(lexical, text(values.get(2)).getLiteralLexicalForm());
    budget.count(replaced.length());
    return replaced.equals(lexical) ? values.get(0) : like(subject, replaced);
  }

  private GuardedPattern pattern(String source, String flags) {
    if (last == null || !last.isOf(source, flags)) {
      last = GuardedPattern.compile(source, flags, budget);
    }
    return last;
  }

  private Node text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(kind.name(), value);
  }

  private String plain(NodeValue value) {
    if (kind == Kind.REGEX && !value.isString()) {
      throw new ExprEvalException("expected a string as the pattern and the flags of REGEX");
    }
    return text(value).getLiteralLexicalForm();
  }

  /** The text with the language or the datatype of another. */
  private static NodeValue like(Node other, String text) {
    return NodeValue.makeNode(
        NodeFactory.createLiteral(text, other.getLiteralLanguage(), other.getLiteralDatatype()));
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return eval(values, null);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedRegex(kind, arguments, budget);
  }
}

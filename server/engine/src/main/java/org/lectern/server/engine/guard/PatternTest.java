package org.lectern.server.engine.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.Element;

/**
 * EXISTS or NOT EXISTS without its text.
 *
 * <p>Jena 5.6.0 needs the text for printing only, but puts values into it wherever it puts them
 * into the pattern, as GRAPH does that is asked graph by graph, and ended the query where EXISTS
 * binds a variable that has one: {@code ?a :p ?c GRAPH ?g {OPTIONAL {?a :q ?b} FILTER EXISTS
 * {BIND(1 AS ?c)}}}.
 */
final class PatternTest extends ExprFunctionOp {
  private final boolean wanted;

  private PatternTest(String name, boolean wanted, Op pattern) {
    super(name, null, pattern);
    this.wanted = wanted;
  }

  /** Makes the test that an EXISTS or NOT EXISTS is, of a pattern in place of its own. */
  static PatternTest of(ExprFunctionOp exists, Op pattern) {
    return new PatternTest(
        exists.getFunctionSymbol().getSymbol(), !(exists instanceof E_NotExists), pattern);
  }

  /** Jena would make one of the pattern. */
  @Override
  public Element getElement() {
    return null;
  }

  @Override
  protected NodeValue eval(Binding row, QueryIterator solutions, FunctionEnv env) {
    return NodeValue.booleanReturn(solutions.hasNext() == wanted);
  }

  @Override
  public ExprFunctionOp copy(ExprList arguments, Op pattern) {
    return new PatternTest(getFunctionSymbol().getSymbol(), wanted, pattern);
  }

  @Override
  protected Expr copy(Element text, Op pattern) {
    return copy((ExprList) null, pattern);
  }

  @Override
  public ExprFunctionOp copy(ExprList arguments, Element text) {
    throw new UnsupportedOperationException("it is made of a pattern, not of its text");
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return other instanceof PatternTest test
        && wanted == test.wanted
        && getGraphPattern().equals(test.getGraphPattern());
  }

  @Override
  public int hashCode() {
    return getGraphPattern().hashCode() ^ Boolean.hashCode(wanted);
  }
}

package org.lectern.server.answers.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.lectern.server.web.HttpError;

/**
 * Walks through all of a query as it was written, and notes what in it matters to the server.
 *
 * <p>It goes wherever the grammar of SPARQL 1.1 lets an expression, a pattern or an IRI stand, to
 * any depth. What it does not know it refuses.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlGrammar">SPARQL 1.1 Query, 19.8</a>
 */
final class QueryWalk {
  private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");

  /** Jena works through EXISTS in EXISTS twice for each level, many times over. */
  private static final int EXISTS_DEEP = 6;

  private static final int GROUPS_DEEP = 64;
  private static final int QUERIES_DEEP = 16;
  private static final int EXPRESSIONS_DEEP = 1_000;

  /** More rows than any query can have within its time. */
  private static final long MOST_LIMIT = 1L << 40;

  private final IriNotes iris;
  private boolean asksServices;
  private boolean readsAnyGraph;
  private boolean repeatable = true;
  private int exists;
  private int groups;
  private int queries;
  private int expressions;

  QueryWalk(IriNotes iris) {
    this.iris = iris;
  }

  /** Whether there is a SERVICE anywhere. */
  boolean asksServices() {
    return asksServices;
  }

  /** Whether a variable stands for a graph anywhere. */
  boolean readsAnyGraph() {
    return readsAnyGraph;
  }

  /** Whether no function gives another value each time. */
  boolean isRepeatable() {
    return repeatable;
  }

  /**
   * Walks through a query.
   *
   * @param query the query, or one within it
   * @throws HttpError 400 when something is nested too deeply
   */
  void query(Query query) {
    queries = deeper(queries, QUERIES_DEEP, "SELECT");
    if (query.hasLimit() && query.getLimit() > MOST_LIMIT) {
      // Jena adds the offset to the limit, past the largest number.
      query.setLimit(MOST_LIMIT);
    }
    if (query.hasOffset() && query.getOffset() > MOST_LIMIT) {
      query.setOffset(MOST_LIMIT);
    }
    query.getGraphURIs().forEach(iris::note);
    query.getNamedGraphURIs().forEach(iris::note);
    if (query.getQueryPattern() != null) {
      element(query.getQueryPattern());
    }
    variables(query.getProject());
    variables(query.getGroupBy());
    query.getAggregators().forEach(this::expression);
    query.getHavingExprs().forEach(this::expression);
    if (query.getOrderBy() != null) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::expression);
    }
    if (query.hasValues()) {
      rows(query.getValuesData());
      query.getValuesVariables().forEach(variable -> given(variable, query.getProject()));
    }
    if (query.getConstructTemplate() != null) {
      query.getConstructTemplate().getQuads().forEach(this::quad);
    }
    if (query.isDescribeType()) {
      query.getResultURIs().forEach(iris::note);
    }
    queries--;
  }

  /** A variable of the VALUES behind a query is in scope in its SELECT, which Jena overlooks. */
  private static void given(Var variable, VarExprList selected) {
    if (selected.getExpr(variable) != null) {
      throw new HttpError(
              400,
              "The query is not SPARQL 1.1: SELECT gives ?"
                  + variable.getVarName()
                  + " a value that VALUES gives already.")
          .about("query");
    }
  }

  private void quad(Quad quad) {
    iris.note(quad.getGraph());
    iris.note(quad.getSubject());
    iris.note(quad.getPredicate());
    iris.note(quad.getObject());
  }

  /** Walks through a pattern. */
  void element(Element element) {
    groups = deeper(groups, GROUPS_DEEP, "groups");
    element.visit(new ElementWalk(this));
    groups--;
  }

  /** Notes a SERVICE. */
  void service() {
    asksServices = true;
  }

  /** Notes what stands behind GRAPH. */
  void graph(Node name) {
    readsAnyGraph |= name.isVariable();
    iris.note(name);
  }

  /** Notes a term. */
  void node(Node node) {
    iris.note(node);
  }

  /** Notes an IRI. */
  void iri(String iri) {
    iris.note(iri);
  }

  /** Walks through rows of VALUES. */
  void rows(List<Binding> rows) {
    for (Binding row : rows) {
      row.forEach((variable, term) -> iris.note(term));
    }
  }

  private void variables(VarExprList list) {
    for (Var variable : list.getVars()) {
      Expr expression = list.getExpr(variable);
      if (expression != null) {
        expression(expression);
      }
    }
  }

  /** Walks through an expression. */
  void expression(Expr expression) {
    expressions = deeper(expressions, EXPRESSIONS_DEEP, "expressions");
    if (expression instanceof ExprFunctionOp pattern) {
      exists = deeper(exists, EXISTS_DEEP, "EXISTS");
      element(pattern.getElement());
      exists--;
    } else if (expression instanceof ExprFunction function) {
      function(function);
    } else if (expression instanceof ExprAggregator aggregate) {
      ExprList parts = aggregate.getAggregator().getExprList();
      if (parts != null) {
        parts.forEach(this::expression);
      }
    } else if (expression.isConstant()) {
      iris.note(expression.getConstant().asNode());
    } else if (!expression.isVariable()) {
      throw new HttpError(400, "The query has an expression that is not of SPARQL 1.1.")
          .about("query");
    }
    expressions--;
  }

  private void function(ExprFunction function) {
    if (function.getFunctionIRI() != null) {
      iris.note(function.getFunctionIRI());
    }
    String name = function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT);
    if (CHANGING.contains(name)) {
      repeatable = false;
    }
    for (Expr argument : function.getArgs()) {
      if (argument != null) {
        expression(argument);
      }
    }
  }

  private static int deeper(int depth, int most, String what) {
    if (depth >= most) {
      throw new HttpError(
              400, "The query is nested too deeply: at most " + most + " " + what + " deep.")
          .about("query");
    }
    return depth + 1;
  }
}

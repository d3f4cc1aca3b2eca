package org.lectern.server.engine.guard;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.util.Context;

/**
 * Finds filters that Jena 5.6.0 would move, or turn into assignments, although a variable of theirs
 * may be without a value there; and keeps its optimizer from that.
 *
 * <p>A filter belongs to its whole group (SPARQL 1.1, 5.2.2). {@code VALUES ?c {UNDEF} ?s ?p ?c
 * FILTER(?c = 1)} gave no row, because the filter was asked of the table alone; and where {@code
 * ?b} had no value, {@code FILTER(sameTerm(?b, ?d))} gave it that of {@code ?d}.
 */
public final class UnsureFilters extends OpVisitorBase {
  private final SureVariables sure = new SureVariables();
  private boolean movesTooEarly;
  private boolean equatesUnsure;
  private boolean fixesUnsure;
  private boolean asksEach;
  private final Set<Var> looseInExists = new HashSet<>();

  private UnsureFilters() {}

  /**
   * Switches those optimizations off that a query does not bear.
   *
   * @param op the query in algebra, not yet optimized
   * @param context that of this query alone, which the optimizer will read
   */
  public static void restrain(Op op, Context context) {
    UnsureFilters found = new UnsureFilters();
    Walker.walk(op, found, new ExprVisitorBase());
    if (found.movesTooEarly) {
      context.set(ARQ.optFilterPlacement, false);
      context.set(ARQ.optFilterInequality, false);
    }
    if (found.movesTooEarly || found.fixesUnsure) {
      context.set(ARQ.optFilterEquality, false);
    }
    if (found.movesTooEarly || found.equatesUnsure) {
      context.set(ARQ.optFilterImplicitJoin, false);
      context.set(ARQ.optImplicitLeftJoin, false);
    }
    if (found.asksEach || found.seesOutside(op)) {
      // A sub-select in OPTIONAL would be asked for each solution, and its LIMIT hold for each; and
      // BIND(EXISTS {…}) see in it what its own group does not bind.
      context.set(ARQ.optIndexJoinStrategy, false);
    }
  }

  /** Whether EXISTS of a BIND names what its own group does not bind, and some other part does. */
  private boolean seesOutside(Op op) {
    if (looseInExists.isEmpty()) {
      return false;
    }
    Places places = new Places();
    Walker.walk(op, places);
    return !Collections.disjoint(looseInExists, places.counts.keySet());
  }

  /** Conditions of an order are not walked through with the rest. */
  @Override
  public void visit(OpOrder order) {
    order.getConditions().forEach(condition -> look(condition.getExpression()));
  }

  /** Nor what is aggregated. */
  @Override
  public void visit(OpGroup group) {
    for (ExprAggregator each : group.getAggregators()) {
      if (each.getAggregator().getExprList() != null) {
        each.getAggregator().getExprList().forEach(this::look);
      }
    }
  }

  private void look(Expr expression) {
    Walker.walk(expression, this, new ExprVisitorBase());
  }

  @Override
  public void visit(OpFilter filter) {
    look(filter.getExprs(), filter.getSubOp());
  }

  @Override
  public void visit(OpLeftJoin join) {
    asksEach |= SubSelects.cut(join.getRight());
    if (join.getExprs() != null) {
      look(join.getExprs(), OpJoin.create(join.getLeft(), join.getRight()));
    }
  }

  @Override
  public void visit(OpExtend extend) {
    bound(extend.getVarExprList(), extend.getSubOp());
  }

  @Override
  public void visit(OpAssign assign) {
    bound(assign.getVarExprList(), assign.getSubOp());
  }

  private void bound(VarExprList expressions, Op pattern) {
    Set<Var> inExists = new HashSet<>();
    expressions
        .getExprs()
        .values()
        .forEach(
            each ->
                Walker.walk(
                    each,
                    new ExprVisitorBase() {
                      @Override
                      public void visit(ExprFunctionOp exists) {
                        inExists.addAll(OpVars.mentionedVars(exists.getGraphPattern()));
                      }
                    }));
    inExists.removeAll(sure.of(pattern));
    looseInExists.addAll(inExists);
  }

  private void look(ExprList conditions, Op pattern) {
    movesTooEarly |= movesTooEarly(conditions, pattern);
    Compared compared = new Compared();
    conditions.forEach(each -> Walker.walk(each, compared));
    fixesUnsure |= !sure.of(pattern).containsAll(compared.withConstants);
    // Besides being without a value, ?d in a nested BIND(?d AS ?c) is another ?d.
    equatesUnsure |=
        !compared.withEachOther.isEmpty()
            && !(isPlain(pattern) && sure.of(pattern).containsAll(compared.withEachOther));
  }

  /**
   * Whether Jena takes a variable for sure that is not, and something else could bind it later; or
   * might ask before a LIMIT what is to be asked after it.
   */
  private boolean movesTooEarly(ExprList conditions, Op pattern) {
    Places places = new Places();
    Walker.walk(pattern, places);
    Set<Var> mistaken = new HashSet<>(conditions.getVarsMentioned());
    mistaken.retainAll(places.mistaken);
    return SubSelects.cut(pattern)
        || mistaken.stream().anyMatch(variable -> places.counts.get(variable) > 1);
  }

  /** Where variables can get their values. */
  private final class Places extends OpVisitorBase {
    private final Map<Var, Integer> counts = new HashMap<>();
    private final Set<Var> mistaken = new HashSet<>();

    /** Takes a place that Jena takes for sure, and whether it is. */
    private void named(Collection<Var> variables, Set<Var> sureHere, boolean binds) {
      for (Var variable : variables) {
        boolean isSure = sureHere.contains(variable);
        counts.merge(variable, isSure && !binds ? 0 : 1, Integer::sum);
        if (!isSure) {
          mistaken.add(variable);
        }
      }
    }

    private void pattern(Op op) {
      named(sure.of(op), sure.of(op), true);
    }

    @Override
    public void visit(OpBGP op) {
      pattern(op);
    }

    @Override
    public void visit(OpPath op) {
      pattern(op);
    }

    @Override
    public void visit(OpQuadPattern op) {
      pattern(op);
    }

    @Override
    public void visit(OpQuadBlock op) {
      pattern(op);
    }

    @Override
    public void visit(OpGraph op) {
      if (Var.isVar(op.getNode())) {
        named(Set.of(Var.alloc(op.getNode())), sure.of(op), true);
      }
    }

    @Override
    public void visit(OpTable op) {
      named(op.getTable().getVars(), sure.of(op), true);
    }

    @Override
    public void visit(OpExtend op) {
      named(op.getVarExprList().getVars(), sure.of(op), true);
    }

    @Override
    public void visit(OpAssign op) {
      named(op.getVarExprList().getVars(), sure.of(op), true);
    }

    @Override
    public void visit(OpGroup op) {
      named(op.getGroupVars().getVars(), sure.of(op), true);
      named(op.getAggregators().stream().map(ExprAggregator::getVar).toList(), sure.of(op), true);
    }

    /** It may name what nothing in it binds; what it does bind was counted there. */
    @Override
    public void visit(OpProject op) {
      named(op.getVars(), sure.of(op), false);
    }
  }

  /** Tells which variables a condition compares: with each other, and with a constant. */
  private static final class Compared extends ExprVisitorBase {
    private final Set<Var> withEachOther = new HashSet<>();
    private final Set<Var> withConstants = new HashSet<>();

    @Override
    public void visit(ExprFunction2 function) {
      if (function instanceof E_Equals || function instanceof E_SameTerm) {
        boolean both = function.getArg1().isVariable() && function.getArg2().isVariable();
        (both ? withEachOther : withConstants).addAll(function.getVarsMentioned());
      }
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_OneOf) {
        withEachOther.addAll(function.getVarsMentioned());
        withConstants.addAll(function.getVarsMentioned());
      }
    }
  }

  /** Whether nothing but statements is asked for, so that a variable means one thing all over. */
  private static boolean isPlain(Op op) {
    return op instanceof OpBGP
        || op instanceof OpQuadPattern
        || op instanceof OpPath
        || op instanceof OpGraph graph && isPlain(graph.getSubOp())
        || op instanceof OpFilter filter && isPlain(filter.getSubOp())
        || op instanceof OpJoin join && isPlain(join.getLeft()) && isPlain(join.getRight());
  }
}

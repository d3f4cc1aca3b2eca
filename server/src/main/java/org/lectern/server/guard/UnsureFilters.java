package org.lectern.server.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
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
public final class UnsureFilters {
  private UnsureFilters() {}

  /**
   * Switches those optimizations off that a query does not bear.
   *
   * @param op the query in algebra, not yet optimized
   * @param context that of this query alone, which the optimizer will read
   */
  public static void restrain(Op op, Context context) {
    boolean[] found = new boolean[2];
    OpVisitor visitor =
        new OpVisitorBase() {
          @Override
          public void visit(OpFilter filter) {
            look(filter.getExprs(), filter.getSubOp());
          }

          @Override
          public void visit(OpLeftJoin join) {
            if (join.getExprs() != null) {
              look(join.getExprs(), OpJoin.create(join.getLeft(), join.getRight()));
            }
          }

          private void look(ExprList conditions, Op pattern) {
            found[0] |= movesTooEarly(conditions, pattern);
            found[1] |= equatesUnsure(conditions, pattern);
          }
        };
    Walker.walk(op, visitor, new ExprVisitorBase());
    if (found[0]) {
      context.set(ARQ.optFilterPlacement, false);
      context.set(ARQ.optFilterEquality, false);
      context.set(ARQ.optFilterInequality, false);
    }
    if (found[0] || found[1]) {
      context.set(ARQ.optFilterImplicitJoin, false);
      context.set(ARQ.optImplicitLeftJoin, false);
    }
  }

  /** Whether Jena takes a variable for sure that is not, and something else could bind it later. */
  private static boolean movesTooEarly(ExprList conditions, Op pattern) {
    Set<Var> asked = new HashSet<>(conditions.getVarsMentioned());
    for (Var variable : asked) {
      Places places = new Places(variable);
      Walker.walk(pattern, places);
      if (places.mistaken && places.count > 1) {
        return true;
      }
    }
    return false;
  }

  /** Where a variable can get its value below a filter. */
  private static final class Places extends OpVisitorBase {
    private final Var variable;
    private int count;
    private boolean mistaken;

    Places(Var variable) {
      this.variable = variable;
    }

    private void pattern(Op op) {
      count += OpVars.fixedVars(op).contains(variable) ? 1 : 0;
    }

    private void mayBeUnbound(Op op, boolean named) {
      if (named) {
        mistaken |= !SureVariables.of(op).contains(variable);
      }
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
      count += variable.equals(op.getNode()) ? 1 : 0;
    }

    @Override
    public void visit(OpTable op) {
      boolean named = op.getTable().getVars().contains(variable);
      count += named ? 1 : 0;
      mayBeUnbound(op, named);
    }

    @Override
    public void visit(OpExtend op) {
      boolean named = op.getVarExprList().contains(variable);
      count += named ? 1 : 0;
      mayBeUnbound(op, named);
    }

    @Override
    public void visit(OpAssign op) {
      boolean named = op.getVarExprList().contains(variable);
      count += named ? 1 : 0;
      mayBeUnbound(op, named);
    }

    @Override
    public void visit(OpGroup op) {
      boolean named =
          op.getGroupVars().contains(variable)
              || op.getAggregators().stream().anyMatch(each -> each.getVar().equals(variable));
      count += named ? 1 : 0;
      mayBeUnbound(op, named);
    }

    @Override
    public void visit(OpProject op) {
      boolean named = op.getVars().contains(variable);
      // It may name what nothing in it binds.
      count += named && !SureVariables.of(op).contains(variable) ? 1 : 0;
      mayBeUnbound(op, named);
    }
  }

  /**
   * Whether two variables are compared of which one may be without a value, or be named where it is
   * another one: {@code ?d} in a nested {@code BIND(?d AS ?c)} has none.
   */
  private static boolean equatesUnsure(ExprList conditions, Op pattern) {
    Set<Var> compared = new HashSet<>();
    ExprVisitorBase visitor =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunction2 function) {
            if ((function instanceof E_Equals || function instanceof E_SameTerm)
                && function.getArg1().isVariable()
                && function.getArg2().isVariable()) {
              compared.addAll(function.getVarsMentioned());
            }
          }

          @Override
          public void visit(ExprFunctionN function) {
            if (function instanceof E_OneOf) {
              compared.addAll(function.getVarsMentioned());
            }
          }
        };
    conditions.forEach(each -> Walker.walk(each, visitor));
    return !compared.isEmpty()
        && !(isPlain(pattern) && SureVariables.of(pattern).containsAll(compared));
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

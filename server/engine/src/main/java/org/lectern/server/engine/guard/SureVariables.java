package org.lectern.server.engine.guard;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuad;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;

/**
 * Finds the variables that have a value in every solution of a pattern.
 *
 * <p>{@link OpVars#fixedVars} takes those of tables, assignments, groups and projections for such,
 * too, although a table may hold UNDEF and an expression may fail.
 */
final class SureVariables {
  /** One entry for each part of a query that was asked about. */
  private final Map<Op, Set<Var>> known = new IdentityHashMap<>();

  /**
   * Gives them for a pattern; too few where a pattern is not known here.
   *
   * @param op the pattern as the query has it
   * @return a set that is not to be changed
   */
  Set<Var> of(Op op) {
    Set<Var> sure = known.get(op);
    if (sure == null) {
      sure = found(op);
      known.put(op, sure);
    }
    return sure;
  }

  private Set<Var> found(Op op) {
    Set<Var> sure = new HashSet<>();
    if (op instanceof OpBGP
        || op instanceof OpQuadPattern
        || op instanceof OpQuadBlock
        || op instanceof OpTriple
        || op instanceof OpQuad
        || op instanceof OpPath
        || op instanceof OpDatasetNames) {
      sure.addAll(OpVars.fixedVars(op));
    } else if (op instanceof OpTable table) {
      sure.addAll(inEachRow(table));
    } else if (op instanceof OpGraph graph) {
      sure.addAll(of(graph.getSubOp()));
      if (Var.isVar(graph.getNode())) {
        sure.add(Var.alloc(graph.getNode()));
      }
    } else if (op instanceof OpExtend extend) {
      assigned(extend.getSubOp(), extend.getVarExprList(), sure);
    } else if (op instanceof OpAssign assign) {
      assigned(assign.getSubOp(), assign.getVarExprList(), sure);
    } else if (op instanceof OpGroup group) {
      grouped(group, sure);
    } else if (op instanceof OpProject project) {
      sure.addAll(of(project.getSubOp()));
      sure.retainAll(project.getVars());
    } else if (op instanceof OpUnion union) {
      sure.addAll(of(union.getLeft()));
      sure.retainAll(of(union.getRight()));
    } else if (op instanceof OpLeftJoin || op instanceof OpConditional || op instanceof OpMinus) {
      sure.addAll(of(((Op2) op).getLeft()));
    } else if (op instanceof OpJoin join) {
      sure.addAll(of(join.getLeft()));
      sure.addAll(of(join.getRight()));
    } else if (op instanceof OpSequence sequence) {
      ((OpN) sequence).getElements().forEach(part -> sure.addAll(of(part)));
    } else if (op instanceof OpFilter
        || op instanceof OpDistinct
        || op instanceof OpReduced
        || op instanceof OpSlice
        || op instanceof OpOrder) {
      sure.addAll(of(((Op1) op).getSubOp()));
    }
    return sure;
  }

  private static Set<Var> inEachRow(OpTable table) {
    Set<Var> sure = new HashSet<>(table.getTable().getVars());
    for (Iterator<Binding> rows = table.getTable().rows(); rows.hasNext(); ) {
      Binding row = rows.next();
      sure.removeIf(variable -> !row.contains(variable));
    }
    return sure;
  }

  private void assigned(Op sub, VarExprList assignments, Set<Var> sure) {
    sure.addAll(of(sub));
    assignments.forEachVarExpr(
        (variable, expression) -> {
          if (hasValue(expression, sure)) {
            sure.add(variable);
          }
        });
  }

  private void grouped(OpGroup group, Set<Var> sure) {
    Set<Var> below = of(group.getSubOp());
    group
        .getGroupVars()
        .forEachVarExpr(
            (variable, expression) -> {
              if (expression == null ? below.contains(variable) : hasValue(expression, below)) {
                sure.add(variable);
              }
            });
    for (ExprAggregator each : group.getAggregators()) {
      if (each.getAggregator() instanceof AggCount
          || each.getAggregator() instanceof AggCountVar
          || each.getAggregator() instanceof AggCountDistinct
          || each.getAggregator() instanceof AggCountVarDistinct) {
        sure.add(each.getVar());
      }
    }
  }

  private static boolean hasValue(Expr expression, Set<Var> sure) {
    return expression.isConstant() || expression.isVariable() && sure.contains(expression.asVar());
  }
}

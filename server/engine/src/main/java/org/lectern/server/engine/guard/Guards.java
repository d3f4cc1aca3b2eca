package org.lectern.server.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts guards around the calls in a query that make texts or numbers.
 *
 * <p>It stands before Jena's own optimizer, which evaluates what is constant. Left alone are the
 * functions that only choose: the optimizer looks for some of them, and they make nothing.
 */
public final class Guards {
  private static final String FN = ARQConstants.fnPrefix;
  private static final Map<String, GuardedRegex.Kind> NAMED_REGEX =
      Map.of(
          FN + "matches", GuardedRegex.Kind.REGEX,
          FN + "replace", GuardedRegex.Kind.REPLACE);
  private static final String SUBSTRING = FN + "substring";

  private Guards() {}

  /**
   * Puts the guards around the calls in a query.
   *
   * @param op the algebra form of the query, before it is optimized
   * @param budget what its expressions may make
   * @return the form with the guards, within EXISTS, too
   */
  public static Op around(Op op, QueryBudget budget) {
    return Transformer.transform(new AroundAggregates(budget), new AroundCalls(budget), op);
  }

  /** Guards calls, at any depth and within EXISTS, too. */
  private static final class AroundCalls extends ExprTransformCopy {
    private final QueryBudget budget;

    AroundCalls(QueryBudget budget) {
      this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction1 call, Expr argument) {
      return Makers.isMaker(call)
          ? guarded(call, new ExprList(argument))
          : super.transform(call, argument);
    }

    @Override
    public Expr transform(ExprFunction2 call, Expr one, Expr two) {
      if (Comparisons.isOne(call)) {
        return Comparisons.of(call, one, two);
      }
      return Makers.isMaker(call)
          ? guarded(call, new ExprList(List.of(one, two)))
          : super.transform(call, one, two);
    }

    @Override
    public Expr transform(ExprFunction3 call, Expr one, Expr two, Expr three) {
      return Makers.isMaker(call)
          ? guarded(
              call, new ExprList(Stream.of(one, two, three).filter(Objects::nonNull).toList()))
          : super.transform(call, one, two, three);
    }

    @Override
    public Expr transform(ExprFunctionN call, ExprList arguments) {
      if (call instanceof E_Regex) {
        return new GuardedRegex(GuardedRegex.Kind.REGEX, arguments, budget);
      }
      if (call instanceof E_StrReplace) {
        return new GuardedRegex(GuardedRegex.Kind.REPLACE, arguments, budget);
      }
      if (call instanceof E_Function named && NAMED_REGEX.containsKey(named.getFunctionIRI())) {
        return new GuardedRegex(NAMED_REGEX.get(named.getFunctionIRI()), arguments, budget);
      }
      if (call instanceof E_StrSubstring
          || call instanceof E_Function named && named.getFunctionIRI().equals(SUBSTRING)) {
        return new GuardedSubstring(arguments, budget);
      }
      return Makers.isMaker(call) ? guarded(call, arguments) : super.transform(call, arguments);
    }

    @Override
    public Expr transform(ExprFunctionOp exists, ExprList arguments, Op pattern) {
      return PatternTest.of(exists, pattern);
    }

    private Expr guarded(ExprFunction call, ExprList arguments) {
      return new GuardedCall(call, arguments, budget);
    }
  }

  /** Guards what GROUP_CONCAT puts together. */
  private static final class AroundAggregates extends TransformCopy {
    private final QueryBudget budget;

    AroundAggregates(QueryBudget budget) {
      this.budget = budget;
    }

    @Override
    public Op transform(OpGroup group, Op inside) {
      List<ExprAggregator> guarded = new ArrayList<>();
      for (ExprAggregator column : group.getAggregators()) {
        guarded.add(new ExprAggregator(column.getVar(), guarded(column.getAggregator())));
      }
      return OpGroup.create(inside, group.getGroupVars(), guarded);
    }

    private Aggregator guarded(Aggregator aggregator) {
      if (aggregator instanceof AggGroupConcat all) {
        return counted(aggregator, all.getSeparator());
      }
      if (aggregator instanceof AggGroupConcatDistinct distinct) {
        return counted(aggregator, distinct.getSeparator());
      }
      return aggregator;
    }

    private Aggregator counted(Aggregator aggregator, String separator) {
      int more = separator == null ? 1 : separator.length();
      ExprList counted = new ExprList();
      for (Expr part : aggregator.getExprList()) {
        counted.add(new CountedPart(part, more, budget));
      }
      return aggregator.copy(counted);
    }
  }
}

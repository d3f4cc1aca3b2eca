package org.lectern.server.engine.guard;

import java.util.function.BiFunction;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.join.AbstractIterHashJoin;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executors of Jena that make joins as {@link UnreadJoin}s, those with sub-selects as {@link
 * WholeParts} and MINUS as {@link MinusRows}, and ask patterns with {@link PredicateRows} and past
 * {@link OwnTerms} only.
 */
public final class JoinExecutors {
  private JoinExecutors() {}

  /** Makes executors for any dataset; that of TDB2 hands what is none of its own to ARQ's. */
  public static final OpExecutorFactory FACTORY = Joining::new;

  private static QueryIterator asked(
      Op op,
      QueryIterator input,
      BiFunction<Op, QueryIterator, QueryIterator> run,
      ExecutionContext context) {
    if (!StatementPatterns.isOne(op)) {
      return run.apply(op, input);
    }
    QueryIterator rows = PredicateRows.of(op, input, context);
    return rows instanceof QueryIterNullIterator ? rows : OwnTerms.carry(op, rows, run, context);
  }

  static QueryIterator join(QueryIterator left, QueryIterator right, ExecutionContext context) {
    return new UnreadJoin(Join.join(left, right, context), left, right);
  }

  private static QueryIterator leftJoin(
      OpLeftJoin op, QueryIterator left, QueryIterator right, ExecutionContext context) {
    return new UnreadJoin(Join.leftJoin(left, right, op.getExprs(), context), left, right);
  }

  /** What is left open of a join with a table is a list in memory. */
  private static QueryIterator withTable(QueryIterator joined, QueryIterator input) {
    return joined instanceof AbstractIterHashJoin ? new UnreadJoin(joined, input) : joined;
  }

  private static final class Joining extends OpExecutorTDB2 {
    Joining(ExecutionContext context) {
      super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
      return asked(op, input, super::exec, execCxt);
    }

    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
      return join(exec(op.getLeft(), input), exec(op.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
      return leftJoin(op, exec(op.getLeft(), input), exec(op.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
      return MinusRows.of(
          op, exec(op.getLeft(), input), () -> exec(op.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpSequence op, QueryIterator input) {
      return WholeParts.run(op, input, this::exec, execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable op, QueryIterator input) {
      return withTable(super.execute(op, input), input);
    }
  }
}

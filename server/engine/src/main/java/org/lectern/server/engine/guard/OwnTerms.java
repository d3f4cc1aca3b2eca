package org.lectern.server.engine.guard;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Asks patterns so that what a query writes itself keeps its form.
 *
 * <p>TDB2 holds numbers, times and truths by their values: {@code 1e0}, {@code 03}, {@code 0.50}
 * that had passed through a pattern came out as {@code 1.0e0}, {@code 3}, {@code 0.5}, and were not
 * the same terms as elsewhere in the query. No statement of a database holds a term of such a form,
 * so a pattern that asks for one has no solution (SPARQL 1.1, 18.3.1), and past others they are
 * carried.
 */
final class OwnTerms {
  private OwnTerms() {}

  /**
   * Tells a term that a database would give back in another form.
   *
   * @param term any term
   * @return whether it is in no statement of a database
   */
  static boolean isOwn(Node term) {
    if (!term.isLiteral() || !NodeIdInline.hasInlineDatatype(term)) {
      return false;
    }
    NodeId id = NodeIdInline.inline(term);
    return id != null && !NodeIdInline.extract(id).equals(term);
  }

  /**
   * Asks a pattern, or a filter of one.
   *
   * @param pattern the pattern
   * @param input the solutions before it
   * @param run asks it as Jena does
   * @param context that of the query
   */
  static QueryIterator carry(
      Op pattern,
      QueryIterator input,
      BiFunction<Op, QueryIterator, QueryIterator> run,
      ExecutionContext context) {
    if (StatementPatterns.objects(pattern).anyMatch(OwnTerms::isOwn)) {
      input.close();
      return QueryIterNullIterator.create(context);
    }
    return new Carrier(pattern, input, run, context);
  }

  private static Set<Var> own(Binding row) {
    // What a database gave holds terms of its own only, and what was before it was seen before.
    Set<Var> own = Set.of();
    if (!(row instanceof BindingTDB)) {
      for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
        Var variable = variables.next();
        if (isOwn(row.get(variable))) {
          own = own.isEmpty() ? new HashSet<>() : own;
          own.add(variable);
        }
      }
    }
    return own;
  }

  /** Asks with all rows up to one that has terms of its own, then with that one, and so on. */
  private static final class Carrier extends QueryIter1 {
    private final Op pattern;
    private final BiFunction<Op, QueryIterator, QueryIterator> run;
    private final QueryIterPeek rows;
    private QueryIterator found;
    private Binding looked;
    private Set<Var> ownOfLooked;

    Carrier(
        Op pattern,
        QueryIterator input,
        BiFunction<Op, QueryIterator, QueryIterator> run,
        ExecutionContext context) {
      super(input, context);
      this.pattern = pattern;
      this.run = run;
      this.rows = QueryIterPeek.create(input, context);
    }

    @Override
    protected boolean hasNextBinding() {
      while (found == null || !found.hasNext()) {
        if (found != null) {
          found.close();
          found = null;
        }
        if (!rows.hasNext()) {
          return false;
        }
        Set<Var> own = ownOfNext();
        found = own.isEmpty() ? run.apply(pattern, new Others()) : past(own);
      }
      return true;
    }

    /** Looks at each row once, however often its being there is asked for. */
    private Set<Var> ownOfNext() {
      Binding next = rows.peek();
      if (next != looked) {
        looked = next;
        ownOfLooked = own(next);
      }
      return ownOfLooked;
    }

    private QueryIterator past(Set<Var> own) {
      Binding row = rows.next();
      Op asked = pattern instanceof OpFilter filter ? filter.getSubOp() : pattern;
      if (OpVars.mentionedVars(asked).stream().anyMatch(own::contains)) {
        return QueryIterNullIterator.create(getExecContext());
      }
      BindingBuilder others = BindingFactory.builder();
      BindingBuilder carried = BindingFactory.builder();
      row.forEach((name, term) -> (own.contains(name) ? carried : others).add(name, term));
      Binding kept = carried.build();
      QueryIterator solutions =
          new QueryIterConvert(
              run.apply(asked, QueryIterSingleton.create(others.build(), getExecContext())),
              solution -> BindingFactory.builder(solution).addAll(kept).build(),
              getExecContext());
      if (pattern instanceof OpFilter filter) {
        for (Expr condition : filter.getExprs()) {
          solutions = new QueryIterFilterExpr(solutions, condition, getExecContext());
        }
      }
      return solutions;
    }

    @Override
    protected Binding moveToNextBinding() {
      return found.next();
    }

    @Override
    protected void closeSubIterator() {
      if (found != null) {
        found.close();
      }
    }

    @Override
    protected void requestSubCancel() {
      if (found != null) {
        found.cancel();
      }
    }

    @Override
    protected void details(IndentedWriter out, SerializationContext context) {
      out.print("OwnTerms");
    }

    /** The rows up to one that has terms of its own; closes nothing, for more may come. */
    private final class Others extends QueryIter {
      Others() {
        super(Carrier.this.getExecContext());
      }

      @Override
      protected boolean hasNextBinding() {
        return rows.hasNext() && ownOfNext().isEmpty();
      }

      @Override
      protected Binding moveToNextBinding() {
        return rows.next();
      }

      @Override
      protected void closeIterator() {}

      @Override
      protected void requestCancel() {}

      @Override
      public void output(IndentedWriter out, SerializationContext context) {
        out.print("OwnTerms.Others");
      }
    }
  }
}

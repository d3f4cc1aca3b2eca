package org.lectern.server.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/**
 * Leaves out the solutions that give the predicate of a pattern a value which no predicate has.
 *
 * <p>No statement fits them (RDF 1.1 Concepts, 3.1). What orders the patterns in Jena 5.6.0 ends
 * the query when it meets one: {@code BIND("x" AS ?p) ?a ?p ?b . ?b ?p ?c}.
 */
final class PredicateRows extends QueryIterProcessBinding {
  private final List<Var> predicates;

  private PredicateRows(List<Var> predicates, QueryIterator input, ExecutionContext context) {
    super(input, context);
    this.predicates = predicates;
  }

  /** Gives what of the input a part of a query is to be asked with; of none nothing is asked. */
  static QueryIterator of(Op op, QueryIterator input, ExecutionContext context) {
    List<Var> variables = new ArrayList<>();
    for (Node predicate : StatementPatterns.predicates(op).toList()) {
      if (Var.isVar(predicate)) {
        variables.add(Var.alloc(predicate));
      } else if (!predicate.isURI()) {
        // Put in for a variable, by what asks a pattern for each solution.
        input.close();
        return QueryIterNullIterator.create(context);
      }
    }
    return variables.isEmpty() ? input : new PredicateRows(variables, input, context);
  }

  @Override
  public Binding accept(Binding row) {
    for (Var predicate : predicates) {
      Node value = row.get(predicate);
      if (value != null && !value.isURI()) {
        return null;
      }
    }
    return row;
  }
}

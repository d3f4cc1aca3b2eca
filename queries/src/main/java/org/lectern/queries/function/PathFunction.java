package org.lectern.queries.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;

/**
 * Finds the shortest path between two people over the works they share: {@code (?hop ?from ?to
 * ?work) lecfn:path (?a ?b ?maxHops ?via ?identity)}.
 */
final class PathFunction extends PropertyFunctionEval {
  private static final String FORM =
      "(?hop ?from ?to ?work) lecfn:path (?a ?b ?maxHops ?via ?identity)";
  private static final int USUAL_HOPS = 4;
  private static final int MOST_HOPS = 6;
  private static final int MOST_PEOPLE = 100_000;

  private final RunNotes notes;

  PathFunction(RunNotes notes) {
    super(PropFuncArgType.PF_ARG_LIST, PropFuncArgType.PF_ARG_LIST);
    this.notes = notes;
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    super.build(subject, predicate, object, context);
    Arguments.check(subject, 4, 4, FORM);
    Arguments.check(object, 2, 5, FORM);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    Arguments asked = Arguments.of(object);
    Optional<Node> a = asked.iri(0);
    Optional<Node> b = asked.iri(1);
    if (a.isEmpty() || b.isEmpty()) {
      return QueryIterNullIterator.create(context);
    }
    SharedWorks works =
        new SharedWorks(
            context.getActiveGraph(),
            asked.text(3).orElse(SharedWorks.BOTH),
            asked.text(4).orElse("verified"));
    ShortestPath search = new ShortestPath(works, MOST_PEOPLE, cancellation(context));
    int hops = Math.min(MOST_HOPS, asked.number(2).orElse(USUAL_HOPS));
    List<Node> people = search.between(a.get(), b.get(), hops);
    if (search.gaveUp()) {
      notes.add(
          "The search for a path ended after "
              + MOST_PEOPLE
              + " people, so that there is none shown does not mean that there is none.");
    }
    return Arguments.of(subject).bind(rows(people, works).iterator(), binding, context);
  }

  private static List<List<Optional<Node>>> rows(List<Node> people, SharedWorks works) {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (int hop = 1; hop < people.size(); hop++) {
      Node from = people.get(hop - 1);
      Node to = people.get(hop);
      rows.add(
          List.of(
              Optional.of(
                  NodeFactory.createLiteralDT(Integer.toString(hop), XSDDatatype.XSDinteger)),
              Optional.of(from),
              Optional.of(to),
              Optional.of(works.between(from, to))));
    }
    return rows;
  }

  private static Runnable cancellation(ExecutionContext context) {
    return () -> {
      if (context.getCancelSignal() != null && context.getCancelSignal().get()) {
        throw new QueryCancelledException();
      }
    };
  }
}

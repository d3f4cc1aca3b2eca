package org.lectern.queries.function;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.IteratorOnClose;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.lectern.queries.Releases;

/**
 * Compares two generations: {@code (?entity ?change ?predicate ?before ?after) lecfn:changed
 * (?fromRelease ?toRelease)}.
 */
final class ChangedFunction extends PropertyFunctionEval {
  private static final String FORM =
      "(?entity ?change ?predicate ?before ?after) lecfn:changed (?fromRelease ?toRelease)";
  private static final String NOTHING_TO_COMPARE =
      "Only one generation of the store is kept, so there is nothing to compare it with.";

  private final Releases releases;
  private final RunNotes notes;

  ChangedFunction(Releases releases, RunNotes notes) {
    super(PropFuncArgType.PF_ARG_LIST, PropFuncArgType.PF_ARG_LIST);
    this.releases = releases;
    this.notes = notes;
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    super.build(subject, predicate, object, context);
    Arguments.check(subject, 5, 5, FORM);
    Arguments.check(object, 2, 2, FORM);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    if (releases.ids().size() < 2) {
      notes.add(NOTHING_TO_COMPARE);
      return QueryIterNullIterator.create(context);
    }
    Arguments asked = Arguments.of(object);
    Optional<String> from = asked.text(0).flatMap(releases::find);
    Optional<String> to = asked.text(1).flatMap(releases::find);
    if (from.isEmpty() || to.isEmpty()) {
      return QueryIterNullIterator.create(context);
    }
    Stream<Releases.Change> changes = releases.changes(from.get(), to.get());
    Iterator<List<Optional<Node>>> rows =
        changes.takeWhile(change -> !isCancelled(context)).map(ChangedFunction::row).iterator();
    // The other generation is closed with the rows.
    return Arguments.of(subject)
        .bind(IteratorOnClose.atEnd(rows, changes::close), binding, context);
  }

  private static boolean isCancelled(ExecutionContext context) {
    return context.getCancelSignal() != null && context.getCancelSignal().get();
  }

  private static List<Optional<Node>> row(Releases.Change change) {
    return List.of(
        Optional.of(change.entity()),
        Optional.of(NodeFactory.createLiteralString(change.kind().name().toLowerCase(Locale.ROOT))),
        change.predicate(),
        change.before(),
        change.after());
  }
}

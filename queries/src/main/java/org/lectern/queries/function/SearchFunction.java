package org.lectern.queries.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;

/** Finds entities by words: {@code (?entity ?score) lecfn:search (?text ?kindOrAll ?limit)}. */
final class SearchFunction extends PropertyFunctionEval {
  private static final String FORM = "(?entity ?score) lecfn:search (?text ?kindOrAll ?limit)";
  private static final String ALL = "all";
  private static final int USUAL = 20;
  private static final int MOST = 1_000;

  private final Iris iris;
  private final Optional<TextSearch> search;

  SearchFunction(Iris iris, Optional<TextSearch> search) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.iris = iris;
    this.search = search;
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    super.build(subject, predicate, object, context);
    Arguments.check(subject, 1, 2, FORM);
    Arguments.check(object, 1, 3, FORM);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    Arguments asked = Arguments.of(object);
    Optional<String> text = asked.text(0);
    String kind = asked.text(1).orElse(ALL);
    Optional<Kind> wanted = Kind.ofSegment(kind);
    if (text.isEmpty() || wanted.isEmpty() && !kind.equals(ALL)) {
      return QueryIterNullIterator.create(context);
    }
    int most = Math.max(1, Math.min(MOST, asked.number(2).orElse(USUAL)));
    TextSearch engine = search.orElseGet(() -> new LabelSearch(context.getActiveGraph(), iris));
    Stream<List<Optional<Node>>> rows =
        engine.search(text.get(), wanted, most).stream()
            .map(hit -> List.of(Optional.of(hit.entity()), Optional.of(score(hit.score()))));
    return Arguments.of(subject).bind(rows.iterator(), binding, context);
  }

  private static Node score(double score) {
    return NodeFactory.createLiteralDT(
        BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).toPlainString(),
        XSDDatatype.XSDdecimal);
  }
}

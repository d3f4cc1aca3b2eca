package org.lectern.queries.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.lectern.ontology.Lec;
import org.lectern.queries.PrintedValue;

/** Reads what the lines of a record print. */
final class PrintedValues {
  private static final Comparator<PrintedValue> ORDER =
      Comparator.comparing(PrintedValue::role)
          .thenComparingInt(PrintedValue::position)
          .thenComparing(PrintedValue::text);

  private final Graph graph;

  PrintedValues(Graph graph) {
    this.graph = graph;
  }

  /**
   * Reads the values of a record.
   *
   * @param record the record
   * @return its values by role and position
   */
  List<PrintedValue> of(Node record) {
    Stream<PrintedValue> mentions =
        graph.find(record, Lec.mention, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .map(this::read)
            .flatMap(Optional::stream);
    return Stream.concat(statements(record), mentions).sorted(ORDER).toList();
  }

  /** A line of a curation file is one statement as a whole. */
  private Stream<PrintedValue> statements(Node record) {
    return graph.find(record, Lec.printedName, Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .map(text -> new PrintedValue("statement", 1, text, Optional.empty(), Optional.empty()));
  }

  private Optional<PrintedValue> read(Node mention) {
    Map<Node, Node> values = new HashMap<>();
    graph
        .find(mention, Node.ANY, Node.ANY)
        .forEach(triple -> values.put(triple.getPredicate(), triple.getObject()));
    return text(values, Lec.printedName)
        .map(
            printed ->
                new PrintedValue(
                    text(values, Lec.role).orElse(""),
                    text(values, Lec.position).map(Integer::parseInt).orElse(1),
                    printed,
                    text(values, Lec.printedAffiliation),
                    text(values, Lec.line).map(Integer::valueOf)));
  }

  private static Optional<String> text(Map<Node, Node> values, Node property) {
    return Optional.ofNullable(values.get(property))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }
}

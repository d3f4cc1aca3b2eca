package org.lectern.queries.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.lectern.ontology.Lec;
import org.lectern.queries.Receipt;

/** Looks the records behind nodes up; each node, record and source is read only once. */
public final class Receipts {
  private final Graph graph;
  private final PrintedValues printed;
  private final Map<String, Receipt> withPrinted = new HashMap<>();
  private final Map<Node, List<Receipt>> byOwner = new HashMap<>();
  private final RecordPlaces places;
  private final Map<Node, String> fileNames = new HashMap<>();

  /**
   * Makes a look-up in one state of the graph.
   *
   * @param graph the union graph
   */
  public Receipts(Graph graph) {
    this(graph, new RecordPlaces());
  }

  /**
   * Makes a look-up that remembers places beyond its own life.
   *
   * @param graph the union graph
   * @param places what is known of its records already
   */
  public Receipts(Graph graph, RecordPlaces places) {
    this.graph = graph;
    this.places = places;
    this.printed = new PrintedValues(graph);
  }

  /**
   * Finds the receipts of some nodes.
   *
   * @param owners entities, parts or statements with {@code lec:record}, or records themselves
   * @return their records by document and line, each once
   */
  public List<Receipt> of(Collection<Node> owners) {
    return owners.stream()
        .flatMap(owner -> byOwner.computeIfAbsent(owner, this::find).stream())
        .distinct()
        .sorted(Receipt.BY_PLACE)
        .toList();
  }

  /**
   * Adds what the lines of a record print.
   *
   * @param receipt a receipt
   * @return the same with the printed values
   */
  public Receipt withPrinted(Receipt receipt) {
    return withPrinted.computeIfAbsent(
        receipt.recordIri(),
        iri ->
            new Receipt(
                iri,
                receipt.sourceKey(),
                receipt.document(),
                receipt.firstLine(),
                receipt.lastLine(),
                receipt.reader(),
                receipt.aboutLine(),
                printed.of(NodeFactory.createURI(iri))));
  }

  private List<Receipt> find(Node owner) {
    List<Node> records =
        graph
            .find(owner, Lec.record, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .toList();
    if (records.isEmpty() && graph.contains(owner, Lec.source, Node.ANY)) {
      records = List.of(owner);
    }
    return records.stream().map(record -> places.get(record, this::read)).toList();
  }

  private Receipt read(Node record) {
    // One scan of the record's triples costs less than a look-up for each property.
    Map<Node, Node> values = new HashMap<>();
    graph
        .find(record, Node.ANY, Node.ANY)
        .forEach(triple -> values.put(triple.getPredicate(), triple.getObject()));
    Node source = values.get(Lec.source);
    String sourceKey = source == null ? "" : afterLastSlash(source.getURI());
    int first = line(values, Lec.firstLine).orElse(0);
    return new Receipt(
        record.getURI(),
        sourceKey,
        source == null ? "" : fileNames.computeIfAbsent(source, this::fileName),
        first,
        line(values, Lec.lastLine).orElse(first),
        Optional.ofNullable(values.get(Lec.reader)).map(Node::getLiteralLexicalForm).orElse(""),
        line(values, Lec.aboutLine));
  }

  private String fileName(Node source) {
    return graph.find(source, Lec.fileName, Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElseGet(() -> afterLastSlash(source.getURI()));
  }

  private static Optional<Integer> line(Map<Node, Node> values, Node property) {
    return Optional.ofNullable(values.get(property))
        .map(value -> ((Number) value.getLiteralValue()).intValue());
  }

  private static String afterLastSlash(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}

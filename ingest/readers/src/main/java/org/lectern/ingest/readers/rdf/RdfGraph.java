package org.lectern.ingest.readers.rdf;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ingest.records.Location;

/** The statements of a document, with the lines and the order in which they stand there. */
final class RdfGraph {
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Node, Location> places = new HashMap<>();
  private final Map<Node, Integer> order = new HashMap<>();
  private final BitSet lines = new BitSet();

  /** Takes the next statement; a line below 1 means that its place is not known. */
  void add(Triple triple, int line) {
    graph.add(triple);
    order.putIfAbsent(triple.getSubject(), order.size());
    order.putIfAbsent(triple.getObject(), order.size());
    if (line > 0) {
      lines.set(line);
      places.merge(
          triple.getSubject(),
          new Location(line, line),
          (a, b) -> new Location(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }
  }

  /** Says on which lines a thing is described, in place of the lines of its statements. */
  void put(Node thing, Location place) {
    places.put(thing, place);
    lines.set(place.first(), place.last() + 1);
  }

  /** All statements, whatever their graph. */
  Graph graph() {
    return graph;
  }

  /** The lines from the first to the last statement about a thing, empty when not known. */
  Optional<Location> place(Node thing) {
    return Optional.ofNullable(places.get(thing));
  }

  /** When a thing was first named, counted from 0. */
  int order(Node thing) {
    return order.getOrDefault(thing, Integer.MAX_VALUE);
  }

  /** Whether more is said of a thing than its classes. */
  boolean describes(Node thing) {
    return graph
        .find(thing, Node.ANY, Node.ANY)
        .filterDrop(statement -> statement.getPredicate().equals(RDF.Nodes.type))
        .hasNext();
  }

  /** Whether a statement ends on a line. */
  boolean hasStatement(int line) {
    return lines.get(line);
  }
}

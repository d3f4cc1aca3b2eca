package org.lectern.server.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.lectern.ontology.Prefixes;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.Lease;

/**
 * Collects what the union of the graphs says about one thing: its own triples, those of its parts
 * (the hash IRIs below it), and the links that lead to it.
 */
final class Description {
  /** How many links to a thing are given; the SPARQL endpoint gives the rest. */
  static final int MOST_INBOUND = 500;

  private static final int MOST_SORTED = 20_000;

  private Description() {}

  /**
   * Says whether anything is known about a thing.
   *
   * @param thing its IRI
   * @param lease what to read, inside a transaction
   * @return whether it is the subject of a triple
   */
  static boolean exists(Node thing, Lease lease) {
    return lease.dataset().getDefaultGraph().contains(thing, Node.ANY, Node.ANY)
        || GraphDescription.exists(thing, lease);
  }

  /**
   * Collects the triples in an order that is the same each time.
   *
   * @param thing its IRI
   * @param lease what to read, inside a transaction
   * @return a graph with prefixes, empty when nothing is known
   */
  static Graph of(Node thing, Lease lease) {
    Graph union = lease.dataset().getDefaultGraph();
    TreeSet<Triple> triples = new TreeSet<>(RdfFormat.ORDER);
    TreeSet<Triple> inbound = new TreeSet<>(RdfFormat.ORDER);
    TreeSet<Node> parts = new TreeSet<>(NodeCmp::compareRDFTerms);
    for (Triple triple : first(union, thing, Node.ANY)) {
      triples.add(triple);
      addPart(parts, triple.getObject(), thing);
    }
    for (Triple triple : first(union, Node.ANY, thing)) {
      addPart(parts, triple.getSubject(), thing);
      if (!triple.getSubject().toString().contains("#")) {
        inbound.add(triple);
      }
    }
    parts.forEach(part -> triples.addAll(first(union, part, Node.ANY)));
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.of(lease.iris()));
    triples.forEach(graph::add);
    inbound.stream().limit(MOST_INBOUND).forEach(graph::add);
    if (GraphDescription.exists(thing, lease)) {
      GraphUtil.addInto(graph, GraphDescription.of(thing, lease));
    }
    return graph;
  }

  private static List<Triple> first(Graph union, Node subject, Node object) {
    List<Triple> found = new ArrayList<>();
    var matches = union.find(subject, Node.ANY, object);
    try {
      while (matches.hasNext() && found.size() < MOST_SORTED) {
        found.add(matches.next());
      }
    } finally {
      matches.close();
    }
    return found;
  }

  private static void addPart(TreeSet<Node> parts, Node node, Node owner) {
    if (node.isURI() && node.getURI().startsWith(owner.getURI() + "#")) {
      parts.add(node);
    }
  }
}

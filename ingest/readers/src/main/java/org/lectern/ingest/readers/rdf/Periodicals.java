package org.lectern.ingest.readers.rdf;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Says of each thing of schema.org in which periodical it stands, however many issues and volumes
 * are between.
 *
 * <p>A path over {@code schema:isPartOf+} looks from each thing at all that it is part of, and for
 * each name of the thing again; 15,000 names took minutes.
 */
final class Periodicals {
  private static final String SCHEMA = "http://schema.org/";
  private static final Node PERIODICAL = NodeFactory.createURI(SCHEMA + "Periodical");
  private static final Node NAME = NodeFactory.createURI(SCHEMA + "name");
  private static final Node PART_OF = NodeFactory.createURI(SCHEMA + "isPartOf");
  private static final Node IN = NodeFactory.createURI("urn:lectern:record#periodical");

  private Periodicals() {}

  /**
   * Adds {@code THING in:periodical NAME}, of several names the first in the order of letters.
   *
   * @param document statements; grows by one for each part of a periodical at most
   */
  static void addTo(Graph document) {
    // Sorted by name, so that what a walk has reached need not be reached again.
    Map<String, Set<Node>> byName = new TreeMap<>();
    for (Triple typed : document.find(Node.ANY, RDF.Nodes.type, PERIODICAL).toList()) {
      document.find(typed.getSubject(), NAME, Node.ANY).toList().stream()
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .filter(name -> !name.isBlank())
          .min(Comparator.naturalOrder())
          .ifPresent(
              name ->
                  byName
                      .computeIfAbsent(name, key -> new LinkedHashSet<>())
                      .add(typed.getSubject()));
    }
    Map<Node, Node> nameOf = new LinkedHashMap<>();
    byName.forEach((name, named) -> walk(document, name, named, nameOf));
    nameOf.forEach((thing, name) -> document.add(Triple.create(thing, IN, name)));
  }

  private static void walk(
      Graph document, String name, Set<Node> periodicals, Map<Node, Node> nameOf) {
    Node text = NodeFactory.createLiteralString(name);
    Deque<Node> wholes = new ArrayDeque<>(periodicals);
    while (!wholes.isEmpty()) {
      document
          .find(Node.ANY, PART_OF, wholes.pop())
          .forEach(
              part -> {
                if (nameOf.putIfAbsent(part.getSubject(), text) == null) {
                  wholes.push(part.getSubject());
                }
              });
    }
  }
}

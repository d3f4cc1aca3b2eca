package org.lectern.ontology;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Adds what rdfs:subClassOf and rdfs:subPropertyOf entail, as the graph of inferred statements. */
final class Closure {
  private Closure() {}

  static void addTo(Graph graph) {
    long before;
    do {
      before = graph.size();
      for (Triple triple : List.copyOf(graph.find().toList())) {
        Node predicate = triple.getPredicate();
        for (Node above : above(graph, predicate, RDFS.subPropertyOf.asNode())) {
          graph.add(triple.getSubject(), above, triple.getObject());
        }
        if (predicate.equals(RDF.type.asNode())) {
          for (Node above : above(graph, triple.getObject(), RDFS.subClassOf.asNode())) {
            graph.add(triple.getSubject(), predicate, above);
          }
        }
      }
    } while (graph.size() > before);
  }

  private static List<Node> above(Graph graph, Node term, Node link) {
    return graph.find(term, link, Node.ANY).mapWith(Triple::getObject).toList();
  }
}

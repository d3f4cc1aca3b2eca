package org.lectern.server.dumps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Orders the statements about one subject for people: its classes, its label, the rest by IRI. */
final class SubjectOrder {
  private static final Comparator<Quad> ORDER =
      Comparator.comparingInt((Quad quad) -> rank(quad.getPredicate()))
          .thenComparing(quad -> quad.getPredicate().getURI());

  private SubjectOrder() {}

  /**
   * Orders a group; statements of one property stay in the order they have.
   *
   * @param group statements of one subject
   * @return the same list, sorted
   */
  static List<Quad> forReading(List<Quad> group) {
    group.sort(ORDER);
    return group;
  }

  /**
   * Drops the graphs, and the triples that several graphs hold but once.
   *
   * @param group statements of one subject, equal triples being neighbours
   * @return the triples as quads of the default graph, in the same order
   */
  static List<Quad> union(List<Quad> group) {
    List<Quad> union = new ArrayList<>(group.size());
    Triple previous = null;
    for (Quad quad : group) {
      Triple triple = quad.asTriple();
      if (!triple.equals(previous)) {
        union.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
        previous = triple;
      }
    }
    return union;
  }

  private static int rank(Node predicate) {
    if (predicate.equals(RDF.Nodes.type)) {
      return 0;
    }
    return predicate.equals(RDFS.Nodes.label) ? 1 : 2;
  }
}

package org.lectern.ingest.store.publish;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;

/**
 * Counts what a generation holds, from its statements in sorted order.
 *
 * <p>Triples, subjects, classes and properties are those of the union: a triple that stands in
 * several graphs counts once.
 */
final class StatementCounts {
  private final String base;
  private final SortedMap<String, Long> graphs = new TreeMap<>();
  private final SortedMap<String, Long> classes = new TreeMap<>();
  private final SortedMap<String, Long> properties = new TreeMap<>();
  private final SortedMap<Link, Long> links = new TreeMap<>();
  private final SortedMap<String, String> examples = new TreeMap<>();
  private long statements;
  private long triples;
  private long subjects;
  private long entities;
  private Quad previous;

  /**
   * Starts at zero.
   *
   * @param base what the IRIs of entities begin with
   */
  StatementCounts(String base) {
    this.base = base;
  }

  /** Counts the next statement of the sorted sequence. */
  void add(Quad quad) {
    statements++;
    increment(graphs, quad.getGraph());
    boolean sameSubject = previous != null && previous.getSubject().equals(quad.getSubject());
    boolean sameTriple =
        sameSubject
            && previous.getPredicate().equals(quad.getPredicate())
            && previous.getObject().equals(quad.getObject());
    previous = quad;
    if (!sameSubject) {
      subjects++;
      if (isEntity(quad.getSubject().getURI())) {
        entities++;
      }
    }
    if (!sameTriple) {
      triples++;
      increment(properties, quad.getPredicate());
      if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
        increment(classes, quad.getObject());
        if (isEntity(quad.getSubject().getURI())) {
          examples.putIfAbsent(quad.getObject().getURI(), quad.getSubject().getURI());
        }
      } else if (quad.getObject().isURI()) {
        countLink(quad);
      }
    }
  }

  /** Statements of all named graphs. */
  long statements() {
    return statements;
  }

  /** Distinct triples of the union. */
  long triples() {
    return triples;
  }

  /** Distinct subjects. */
  long subjects() {
    return subjects;
  }

  /** Subjects with a data IRI of their own, parts of others left out. */
  long entities() {
    return entities;
  }

  /** Statements of each graph. */
  SortedMap<String, Long> graphs() {
    return graphs;
  }

  /** Members of each class. */
  SortedMap<String, Long> classes() {
    return classes;
  }

  /** Triples of each property. */
  SortedMap<String, Long> properties() {
    return properties;
  }

  /** Links to other data sets, and from our terms to those of other vocabularies. */
  SortedMap<Link, Long> links() {
    return links;
  }

  /** The first entity of each class. */
  SortedMap<String, String> examples() {
    return examples;
  }

  /**
   * Links of one property that lead to one place outside.
   *
   * @param property the IRI of the property
   * @param target what the IRIs they lead to begin with
   */
  record Link(String property, String target) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
      int byTarget = target.compareTo(other.target);
      return byTarget != 0 ? byTarget : property.compareTo(other.property);
    }
  }

  private void countLink(Quad quad) {
    String to = quad.getObject().getURI();
    if (to.startsWith(base) || to.startsWith(Lec.NS)) {
      return;
    }
    String from = quad.getSubject().getURI();
    if (from.startsWith(base)) {
      links.merge(new Link(quad.getPredicate().getURI(), Namespace.site(to)), 1L, Long::sum);
    } else if (from.startsWith(Lec.NS)) {
      links.merge(new Link(quad.getPredicate().getURI(), Namespace.of(to)), 1L, Long::sum);
    }
  }

  private boolean isEntity(String iri) {
    return iri.startsWith(base) && iri.indexOf('#') < 0;
  }

  private static void increment(SortedMap<String, Long> counts, Node term) {
    counts.merge(term.getURI(), 1L, Long::sum);
  }
}

package org.lectern.server.dumps.rio;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Turns Jena's quads into RDF4J's statements. There are no blank nodes in a generation. */
final class JenaToRio {
  /** Terms of this many are kept, which covers predicates, graphs, classes and datatypes. */
  private static final int MOST_KEPT = 4096;

  private final ValueFactory values = SimpleValueFactory.getInstance();
  private final Map<Node, IRI> kept = new HashMap<>();
  private Node subject;
  private IRI subjectIri;

  /** Gives the statement of a quad, in the default graph when the quad is. */
  Statement statement(Quad quad) {
    if (!quad.getSubject().equals(subject)) {
      subject = quad.getSubject();
      subjectIri = values.createIRI(subject.getURI());
    }
    IRI predicate = repeated(quad.getPredicate());
    Value object = value(quad.getObject());
    return quad.isDefaultGraph()
        ? values.createStatement(subjectIri, predicate, object)
        : values.createStatement(subjectIri, predicate, object, repeated(quad.getGraph()));
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return values.createIRI(node.getURI());
    }
    if (!node.getLiteralLanguage().isEmpty()) {
      return values.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
    return values.createLiteral(
        node.getLiteralLexicalForm(), datatype(node.getLiteralDatatypeURI()));
  }

  private IRI datatype(String iri) {
    return repeated(org.apache.jena.graph.NodeFactory.createURI(iri));
  }

  private IRI repeated(Node node) {
    IRI known = kept.get(node);
    if (known == null) {
      known = values.createIRI(node.getURI());
      if (kept.size() < MOST_KEPT) {
        kept.put(node, known);
      }
    }
    return known;
  }
}

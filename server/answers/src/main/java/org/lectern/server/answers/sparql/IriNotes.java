package org.lectern.server.answers.sparql;

import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;

/** Notes which of the IRIs in a query matter to the server. */
final class IriNotes {
  private static final String JAVA = "java:";

  private final Iris iris;
  private boolean namesJava;
  private boolean asksForCatalogue;
  private boolean namesRunGraph;

  IriNotes(Iris iris) {
    this.iris = iris;
  }

  /** Whether an IRI begins with {@code java:}, by which Jena would load classes. */
  boolean namesJava() {
    return namesJava;
  }

  /** Whether an IRI asks for the description of the canned queries. */
  boolean asksForCatalogue() {
    return asksForCatalogue;
  }

  /** Whether the run graph is named, as an IRI or as the text of one. */
  boolean namesRunGraph() {
    return namesRunGraph;
  }

  /** Notes the IRIs of a term. */
  void note(Node node) {
    if (node == null) {
      return;
    }
    if (node.isURI()) {
      note(node.getURI());
    } else if (node.isLiteral()) {
      note(node.getLiteralDatatypeURI());
      // STR(?g) is compared with it.
      namesRunGraph |= RunGraph.isNamedBy(node.getLiteralLexicalForm(), iris);
    }
  }

  /** Notes an IRI. */
  void note(String iri) {
    if (iri.regionMatches(true, 0, JAVA, 0, JAVA.length())) {
      namesJava = true;
    }
    if (CatalogueSight.isAskedBy(iri, iris)) {
      asksForCatalogue = true;
    }
    namesRunGraph |= RunGraph.isNamedBy(iri, iris);
  }
}

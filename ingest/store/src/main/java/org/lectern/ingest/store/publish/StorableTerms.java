package org.lectern.ingest.store.publish;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Refuses statements that must not stand in the store: its terms are absolute IRIs and literals.
 */
final class StorableTerms {
  /** The characters that the grammar of N-Quads keeps out of IRIs. */
  private static final boolean[] FORBIDDEN = new boolean[128];

  static {
    Arrays.fill(FORBIDDEN, 0, ' ' + 1, true);
    "<>\"{}|^`\\".chars().forEach(c -> FORBIDDEN[c] = true);
  }

  private StorableTerms() {}

  /**
   * Checks the terms of a quad.
   *
   * @throws StatementRefused naming the statement and the term
   */
  static void check(Quad quad) {
    checkIri(quad.getGraph(), "graph", quad);
    checkIri(quad.getSubject(), "subject", quad);
    checkIri(quad.getPredicate(), "predicate", quad);
    if (quad.getObject().isLiteral()) {
      checkText(quad.getObject().getLiteralLexicalForm(), quad);
    } else {
      checkIri(quad.getObject(), "object", quad);
    }
  }

  private static void checkIri(Node node, String place, Quad quad) {
    if (node == null || Quad.isDefaultGraph(node)) {
      throw refuse(quad, place + ": expected a named graph; name the graph of each statement");
    }
    if (node.isBlank()) {
      throw refuse(quad, place + " is a blank node; mint an IRI for it");
    }
    if (!node.isURI()) {
      throw refuse(quad, place + ": expected an IRI, found " + node);
    }
    String iri = node.getURI();
    if (iri.indexOf(':') <= 0) {
      throw refuse(quad, place + ": expected an absolute IRI, found <" + iri + ">");
    }
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < FORBIDDEN.length && FORBIDDEN[c]) {
        throw refuse(quad, place + ": a character that no IRI may hold in <" + iri + ">");
      }
    }
    checkText(iri, quad);
  }

  private static void checkText(String text, Quad quad) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
          throw refuse(quad, "text with half a surrogate pair, which UTF-8 cannot hold");
        }
        i++;
      }
    }
  }

  private static StatementRefused refuse(Quad quad, String why) {
    return new StatementRefused(
        "nothing was published: "
            + why
            + "; in the statement "
            + quad.getSubject()
            + " "
            + quad.getPredicate()
            + " "
            + quad.getObject()
            + " of graph "
            + quad.getGraph());
  }
}

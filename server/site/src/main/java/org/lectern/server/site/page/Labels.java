package org.lectern.server.site.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** Finds the labels of things. */
final class Labels {
  private final Graph union;

  Labels(Graph union) {
    this.union = union;
  }

  /**
   * Gives the text by which a term is shown.
   *
   * @param term any term
   * @return the label of an IRI, or its last part when it has none; the text of a literal
   */
  String of(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    if (!term.isURI()) {
      return "";
    }
    List<String> labels = new ArrayList<>();
    union
        .find(term, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> {
              if (triple.getObject().isLiteral()) {
                labels.add(triple.getObject().getLiteralLexicalForm());
              }
            });
    return labels.isEmpty() ? lastPart(term.getURI()) : Collections.min(labels);
  }

  private static String lastPart(String iri) {
    String part = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return part.isEmpty() ? iri : part;
  }
}

package org.lectern.queries.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** Looks labels up, each only once. */
public final class Labels {
  private final Graph graph;
  private final Map<Node, Optional<String>> known = new HashMap<>();

  /**
   * Makes a look-up in one state of the graph.
   *
   * @param graph the union graph
   */
  public Labels(Graph graph) {
    this.graph = graph;
  }

  /**
   * Finds the {@code rdfs:label} of a term.
   *
   * @param term any term
   * @return the label, of several the first in alphabetical order; empty for literals and for IRIs
   *     without label
   */
  public Optional<String> of(Node term) {
    return term.isURI() ? known.computeIfAbsent(term, this::find) : Optional.empty();
  }

  /**
   * Gives a text to show for a term.
   *
   * @param term any term
   * @return the label, else the IRI itself or the literal's text
   */
  public String shown(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    return of(term).orElseGet(term::toString);
  }

  private Optional<String> find(Node iri) {
    return graph.find(iri, RDFS.label.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }
}

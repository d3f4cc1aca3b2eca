package org.lectern.queries.format;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Knows which texts XML 1.0 can hold: <a href="https://www.w3.org/TR/xml/#charsets">2.2</a>. */
public final class XmlText {
  private XmlText() {}

  /**
   * Refuses a text that XML cannot hold, not even escaped.
   *
   * @param text the text
   * @throws UnfitForXmlException naming the first such character
   */
  public static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || c == '\ufffe' || c == '\uffff') {
        throw new UnfitForXmlException(
            String.format(
                "XML cannot hold the character U+%04X, found in '%s'; take another format",
                (int) c, text.length() > 60 ? text.substring(0, 60) + "…" : text));
      }
    }
  }

  /**
   * Refuses a graph with a text that XML cannot hold.
   *
   * @param graph the graph
   * @throws UnfitForXmlException naming the first such character
   */
  public static void check(Graph graph) {
    graph.find().forEachRemaining(triple -> checked(triple.getObject()));
  }

  /**
   * Refuses a term whose text XML cannot hold.
   *
   * @param term any term
   * @return the term
   * @throws UnfitForXmlException naming the first such character
   */
  public static Node checked(Node term) {
    if (term.isLiteral()) {
      check(term.getLiteralLexicalForm());
    }
    return term;
  }
}

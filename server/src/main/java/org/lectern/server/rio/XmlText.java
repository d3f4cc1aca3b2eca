package org.lectern.server.rio;

import java.io.IOException;

/** Knows which texts XML 1.0 can hold: <a href="https://www.w3.org/TR/xml/#charsets">2.2</a>. */
final class XmlText {
  private XmlText() {}

  /**
   * Refuses a text that XML cannot hold, not even escaped.
   *
   * @param text the text
   * @throws IOException naming the first such character
   */
  static void check(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || c == '\ufffe' || c == '\uffff') {
        throw new IOException(
            String.format(
                "RDF/XML cannot hold the character U+%04X, found in '%s'; take another format",
                (int) c, text.length() > 60 ? text.substring(0, 60) + "…" : text));
      }
    }
  }
}

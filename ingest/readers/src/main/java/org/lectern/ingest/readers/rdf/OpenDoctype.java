package org.lectern.ingest.readers.rdf;

/** Tells whether an XML document ends within its document type (XML 1.0, 2.8). */
final class OpenDoctype {
  private static final String DOCTYPE = "<!DOCTYPE";

  private OpenDoctype() {}

  /** Looks at a document; what else may be wrong with it is not looked at. */
  static boolean isOf(String text) {
    int at = 0;
    while (at >= 0 && at < text.length() && !text.startsWith(DOCTYPE, at)) {
      if (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
        at = behindAside(text, at);
      } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else {
        return false;
      }
    }
    return at >= 0 && at < text.length() && endOf(text, at + DOCTYPE.length()) < 0;
  }

  /** Gives the place behind a comment or an instruction, or a number below 0 when it is open. */
  private static int behindAside(String text, int at) {
    String end = text.startsWith("<?", at) ? "?>" : "-->";
    int found = text.indexOf(end, at + 2);
    return found < 0 ? found : found + end.length();
  }

  private static int endOf(String text, int from) {
    boolean inside = false;
    int at = from;
    while (at >= 0 && at < text.length()) {
      char here = text.charAt(at);
      if (here == '"' || here == '\'') {
        int closing = text.indexOf(here, at + 1);
        at = closing < 0 ? closing : closing + 1;
      } else if (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
        at = behindAside(text, at);
      } else if (here == '>' && !inside) {
        return at;
      } else {
        inside = here == '[' || inside && here != ']';
        at++;
      }
    }
    return -1;
  }
}

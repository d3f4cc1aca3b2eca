package org.lectern.ingest.records.source;

/**
 * One line of a document.
 *
 * @param number its number, from 1
 * @param text its text without the line end
 */
public record SourceLine(int number, String text) {
  /** Tells whether the line holds nothing but white space of any kind. */
  public boolean isBlank() {
    return stripped().isEmpty();
  }

  /** Gives the text without white space at its ends; no-break spaces count as white space. */
  public String stripped() {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Counts the white space before the first other character. */
  public int indent() {
    int indent = 0;
    while (indent < text.length() && isSpace(text.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}

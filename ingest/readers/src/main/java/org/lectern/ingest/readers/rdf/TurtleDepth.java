package org.lectern.ingest.readers.rdf;

/**
 * Counts the open brackets of a text in Turtle or TriG; those in strings, IRIs and comments are
 * none.
 */
final class TurtleDepth {
  private final String text;
  private int next;
  private int depth;

  TurtleDepth(String text) {
    this.text = text;
  }

  /**
   * Goes on, never back.
   *
   * @param index the character to come to
   * @return how many brackets are open behind it, by what has been seen so far
   */
  int upTo(int index) {
    while (next <= index) {
      next = skip(next);
    }
    return depth;
  }

  /** Takes what begins at an index and gives the index behind it. */
  private int skip(int at) {
    switch (text.charAt(at)) {
      case '[', '(', '{' -> depth++;
      case ']', ')', '}' -> depth = Math.max(0, depth - 1);
      case '\\' -> {
        return at + 2;
      }
      case '#' -> {
        return behind("\n", at);
      }
      case '<' -> {
        if (text.startsWith("<<", at)) {
          depth++;
          return at + 2;
        }
        return behind(">", at);
      }
      case '>' -> {
        if (text.startsWith(">>", at)) {
          depth = Math.max(0, depth - 1);
          return at + 2;
        }
      }
      case '"', '\'' -> {
        return string(at);
      }
      default -> {
        // No bracket.
      }
    }
    return at + 1;
  }

  private int behind(String end, int at) {
    int found = text.indexOf(end, at + 1);
    return found < 0 ? text.length() : found + end.length();
  }

  private int string(int at) {
    String quote = text.substring(at, at + 1);
    String mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    for (int i = at + mark.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(mark, i)) {
        return i + mark.length();
      }
    }
    return text.length();
  }
}

package org.lectern.queries.bind;

/** Shortens what a caller typed, so that messages stay readable. */
final class ShortText {
  private static final int LONGEST = 80;

  private ShortText() {}

  /** Gives the text, or its beginning with an ellipsis. */
  static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}

package org.lectern.queries.cite;

/** Makes printed texts fit for formats whose fields are lines. */
final class PlainText {
  private PlainText() {}

  /** Replaces control characters and runs of blanks by single blanks. */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }
}

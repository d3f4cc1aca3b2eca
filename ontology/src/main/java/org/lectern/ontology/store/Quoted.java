package org.lectern.ontology.store;

/** Quotes what a file of a store holds in messages: one short line, whatever it is. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return its beginning between single quotes, its blanks and line ends as one blank each
   */
  public static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? "'" + line + "'" : "'" + line.substring(0, LONGEST) + "…'";
  }
}

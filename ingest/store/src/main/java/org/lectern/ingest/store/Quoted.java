package org.lectern.ingest.store;

import java.util.regex.Pattern;

/** Quotes what a file of a store holds in messages: one short line, whatever it is. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** What a terminal obeys or turns round. */
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return its beginning between single quotes, its blanks and line ends as one blank each, what a
   *     terminal would obey as U+FFFD
   */
  public static String of(String text) {
    String line = OBEYED.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\uFFFD");
    return line.length() <= LONGEST ? "'" + line + "'" : "'" + line.substring(0, LONGEST) + "…'";
  }
}

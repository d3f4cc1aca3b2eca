package org.lectern.ingest.records;

import java.util.Optional;

/**
 * Says what a reader took a line for.
 *
 * <p>Lines inside the location of a record need no claim. A claim is made for furniture and for
 * every line of prose, inside a record or not.
 *
 * @param line line number, from 1
 * @param kind what the line is
 * @param rule the name of the rule that knew it, a slug such as {@code page-navigation}
 * @param label for prose, the words at the start of the line that stay in a facts-only copy, with
 *     the indentation and bullet before them, for example {@code " • Digest"}; empty where the line
 *     has none
 */
public record LineClaim(int line, Kind kind, String rule, Optional<String> label) {
  /** What a line is. */
  public enum Kind {
    /** Navigation, headings and other text that says nothing about works or people. */
    FURNITURE,
    /** Sentences: abstracts, digests, biographies, practical advice. */
    PROSE
  }

  /** Claims a line of furniture. */
  public static LineClaim furniture(int line, String rule) {
    return new LineClaim(line, Kind.FURNITURE, rule, Optional.empty());
  }

  /** Claims a line of prose that keeps a label in a facts-only copy; an empty label for none. */
  public static LineClaim prose(int line, String rule, String label) {
    return new LineClaim(line, Kind.PROSE, rule, Optional.of(label));
  }
}

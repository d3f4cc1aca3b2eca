package org.lectern.queries;

import java.util.Locale;

/** Says how much an answer tells of why its rows hold. */
public enum Evidence {
  /** Nothing. */
  NONE,
  /** The records that each row rests on. */
  IDS,
  /** Also what the records print, and the rules and premises of derived statements. */
  FULL;

  /**
   * Gives the word that chooses this, as in {@code ?evidence=full}.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

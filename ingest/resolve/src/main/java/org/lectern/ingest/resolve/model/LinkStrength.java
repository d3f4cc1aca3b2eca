package org.lectern.ingest.resolve.model;

import java.util.Locale;

/** Grades how sure it is that a printed name means an entity, the surest first. */
public enum LinkStrength {
  /** The printed name is the entity's name. */
  STRICT,
  /** They are equal after normalisation, middle names, initials, nicknames, diacritics. */
  VERIFIED,
  /** Anything weaker. */
  PROBABLE;

  /** Gives the word the graph uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Gives the weaker of two grades. */
  public LinkStrength and(LinkStrength other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

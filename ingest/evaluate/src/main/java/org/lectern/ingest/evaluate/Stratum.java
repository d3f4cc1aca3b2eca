package org.lectern.ingest.evaluate;

import org.lectern.ingest.resolve.people.NameTraits;

/** The kinds of names that are counted apart. */
enum Stratum {
  /** Every name. */
  ALL("all"),
  /** Names whose family name many people share. */
  COMMON("common names"),
  /** Names whose given names are initials; a pair belongs here when one of its names does. */
  INITIALS("initials"),
  /** Names printed in full; both names of a pair. */
  FULL("full names"),
  /** Names of one word. */
  SINGLE("single names");

  private final String label;

  Stratum(String label) {
    this.label = label;
  }

  /** Gives the words people read. */
  String label() {
    return label;
  }

  /** Tells whether a name belongs here. */
  boolean holds(NameTraits name) {
    return switch (this) {
      case ALL -> true;
      case COMMON -> name.common();
      case INITIALS -> name.initials();
      case FULL -> !name.initials() && !name.single();
      case SINGLE -> name.single();
    };
  }

  /** Tells whether a pair of names belongs here. */
  boolean holds(NameTraits a, NameTraits b) {
    return this == FULL ? holds(a) && holds(b) : holds(a) || holds(b);
  }
}

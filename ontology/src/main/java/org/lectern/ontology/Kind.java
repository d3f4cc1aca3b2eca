package org.lectern.ontology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists the kinds of things that have a data IRI of their own. */
public enum Kind {
  PAPER,
  PERSON,
  TALK,
  EVENT,
  SERIES,
  TOPIC,
  ORG,
  SOURCE,
  RECORD,
  GRAPH,
  DECISION,
  GENERATION,
  QUERY;

  /**
   * Gives the segment of the IRI that stands for this kind.
   *
   * @return the name in lower case, for example {@code person}
   */
  public String segment() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the kind of an IRI segment.
   *
   * @param segment a path segment such as {@code person}
   * @return the kind, or empty when there is none of that name
   */
  public static Optional<Kind> ofSegment(String segment) {
    return Arrays.stream(values()).filter(kind -> kind.segment().equals(segment)).findFirst();
  }
}

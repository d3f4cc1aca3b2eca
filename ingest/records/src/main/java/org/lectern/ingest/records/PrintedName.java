package org.lectern.ingest.records;

import java.util.List;

/**
 * A person's name as one line prints it.
 *
 * @param name the name as printed, without separators, marks of equal contribution or final stops
 *     of the list
 * @param affiliations the affiliations printed with it, in order; may be empty
 * @param line where the name stands, from 1
 */
public record PrintedName(String name, List<String> affiliations, int line) {
  /** Copies the list. */
  public PrintedName {
    affiliations = List.copyOf(affiliations);
  }

  /** A name without affiliation. */
  public PrintedName(String name, int line) {
    this(name, List.of(), line);
  }
}

package org.lectern.ingest.records;

/**
 * The place of a record in its document.
 *
 * @param first first line, from 1
 * @param last last line, not before the first
 */
public record Location(int first, int last) {
  /** Checks the order of the lines. */
  public Location {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("lines " + first + " to " + last);
    }
  }
}

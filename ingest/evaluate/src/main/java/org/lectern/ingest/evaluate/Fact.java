package org.lectern.ingest.evaluate;

/**
 * One fact that a document states.
 *
 * @param document the source key or file name
 * @param firstLine the first line of the place
 * @param lastLine the last line of the place
 * @param property what the value is, for example {@code author}
 * @param value the value
 */
record Fact(String document, int firstLine, int lastLine, String property, String value) {
  boolean overlaps(Fact other) {
    return firstLine <= other.lastLine && other.firstLine <= lastLine;
  }
}

package org.lectern.ingest.records;

/**
 * How sure a reader is that a document has its layout.
 *
 * @param confidence from 0 (not at all) to 1 (certain)
 * @param reason what was seen, for the person who wonders
 */
public record Recognition(double confidence, String reason) {
  /** The layout is another one. */
  public static final Recognition NONE = new Recognition(0, "nothing of this layout was seen");
}

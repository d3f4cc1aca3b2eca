package org.lectern.ingest.records.source;

/**
 * A document together with what read it.
 *
 * @param document the document
 * @param reader the reader's format with its version, for example {@code awesome-list-text 1}
 */
public record ReadSource(SourceDocument document, String reader) {
  /** Gives the format without the version. */
  public String format() {
    return reader.substring(0, reader.lastIndexOf(' '));
  }
}

package org.lectern.ingest.records;

import java.io.IOException;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads every record of a document of one layout; reports what it cannot read and goes on.
 *
 * <p>Readers hold no state between documents. They take the full documents and their facts-only
 * copies, in which each line of prose is its label and an ellipsis, with equal records but for the
 * abstracts.
 */
public interface SourceReader {
  /** Names the layout, a slug such as {@code talks-page}; the value of {@code --format}. */
  String format();

  /** Counts up whenever the records of some document would change. */
  int version();

  /**
   * Judges whether a document has this layout.
   *
   * @param sample its name, its first bytes and its first lines
   * @return how sure the reader is and why
   */
  Recognition recognise(SourceSample sample);

  /**
   * Reads a document.
   *
   * @param document the document, which has this layout
   * @param sink gets records, claims and problems
   * @throws IOException when the file cannot be read as text
   */
  void read(SourceDocument document, RecordSink sink) throws IOException;

  /** How large a document may be in bytes; all of one is held in memory, many times its size. */
  default long mostBytes() {
    return 16L << 20;
  }
}

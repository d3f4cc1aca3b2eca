package org.lectern.queries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Points at the lines of a source document that a row rests on.
 *
 * @param recordIri IRI of the {@code lec:SourceRecord}
 * @param sourceKey key of its source
 * @param document file name of the source
 * @param firstLine first line of the record, from 1
 * @param lastLine last line of the record
 * @param reader name and version of the reader that made the record
 * @param aboutLine line of the original document, for records of links and mentions
 * @param printed the values that these lines print; only with full evidence
 */
public record Receipt(
    String recordIri,
    String sourceKey,
    String document,
    int firstLine,
    int lastLine,
    String reader,
    Optional<Integer> aboutLine,
    List<PrintedValue> printed) {

  /** Orders receipts by document, then by line. */
  public static final Comparator<Receipt> BY_PLACE =
      Comparator.comparing(Receipt::document)
          .thenComparingInt(Receipt::firstLine)
          .thenComparingInt(Receipt::lastLine)
          .thenComparing(Receipt::recordIri);

  /** Copies the values. */
  public Receipt {
    printed = List.copyOf(printed);
  }

  /**
   * Makes a receipt that does not tell what the lines print.
   *
   * @param recordIri IRI of the record
   * @param sourceKey key of its source
   * @param document file name of the source
   * @param firstLine first line of the record
   * @param lastLine last line of the record
   * @param reader name and version of the reader
   * @param aboutLine line of the original document
   */
  public Receipt(
      String recordIri,
      String sourceKey,
      String document,
      int firstLine,
      int lastLine,
      String reader,
      Optional<Integer> aboutLine) {
    this(recordIri, sourceKey, document, firstLine, lastLine, reader, aboutLine, List.of());
  }
}

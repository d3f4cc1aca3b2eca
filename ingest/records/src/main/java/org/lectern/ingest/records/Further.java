package org.lectern.ingest.records;

import java.util.List;

/**
 * What else a document says of the thing of a record.
 *
 * @param identifiers its identifiers, in the order of the document
 * @param fields values that have no place of their own, so that none is lost
 */
public record Further(List<PrintedIdentifier> identifiers, List<PrintedField> fields)
    implements RecordPart {
  /** Nothing. */
  public static final Further NONE = new Further(List.of(), List.of());

  /** Copies the lists. */
  public Further {
    identifiers = List.copyOf(identifiers);
    fields = List.copyOf(fields);
  }
}

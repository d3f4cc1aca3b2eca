package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * Where and when a paper appeared, as printed.
 *
 * @param venue the printed venue, for example {@code ICLR 2022} or {@code PNAS}
 * @param type what kind of work it is, for example {@code thesis}
 * @param date the date, of any precision: a year, a month or a day, with its zone where one is
 *     printed
 * @param volume the volume or number
 * @param pages the pages
 * @param language the language it is written in
 * @param editors the printed names of its editors in order
 */
public record Publication(
    Optional<PrintedText> venue,
    Optional<PrintedText> type,
    Optional<PrintedText> date,
    Optional<PrintedText> volume,
    Optional<PrintedText> pages,
    Optional<PrintedText> language,
    List<PrintedName> editors)
    implements RecordPart {
  /** Copies the list. */
  public Publication {
    editors = List.copyOf(editors);
  }

  /** A venue alone. */
  public static Publication in(Optional<PrintedText> venue) {
    return new Publication(
        venue,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

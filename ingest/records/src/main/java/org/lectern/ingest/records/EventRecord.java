package org.lectern.ingest.records;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The event a document is about, or names, as it prints it.
 *
 * @param location the lines of the record
 * @param title the printed name of the event; empty when the document lost it
 * @param acronym a printed acronym
 * @param year a printed year
 * @param startDate first day, where day, month and year are printed
 * @param endDate last day, likewise
 * @param startDay first day without a year
 * @param endDay last day without a year
 * @param place a printed place
 * @param organizers the printed organisers in order
 */
public record EventRecord(
    Location location,
    Optional<PrintedText> title,
    Optional<PrintedText> acronym,
    Optional<Integer> year,
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate,
    Optional<MonthDay> startDay,
    Optional<MonthDay> endDay,
    Optional<PrintedText> place,
    List<PrintedName> organizers)
    implements SourceRecord {
  /** Copies the list. */
  public EventRecord {
    organizers = List.copyOf(organizers);
  }
}

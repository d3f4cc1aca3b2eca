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
 * @param days its days
 * @param place a printed place
 * @param organizers the printed organisers in order
 * @param further identifiers and whatever else is said of it
 */
public record EventRecord(
    Location location,
    Optional<PrintedText> title,
    Optional<PrintedText> acronym,
    Optional<Integer> year,
    EventDays days,
    Optional<PrintedText> place,
    List<PrintedName> organizers,
    Further further)
    implements SourceRecord {
  /** Copies the list. */
  public EventRecord {
    organizers = List.copyOf(organizers);
  }

  /** An event of which nothing further is said. */
  public EventRecord(
      Location location,
      Optional<PrintedText> title,
      Optional<PrintedText> acronym,
      Optional<Integer> year,
      EventDays days,
      Optional<PrintedText> place,
      List<PrintedName> organizers) {
    this(location, title, acronym, year, days, place, organizers, Further.NONE);
  }

  /** Gives the first day, with its year. */
  public Optional<LocalDate> startDate() {
    return days.startDate();
  }

  /** Gives the last day, with its year. */
  public Optional<LocalDate> endDate() {
    return days.endDate();
  }

  /** Gives the first day without a year. */
  public Optional<MonthDay> startDay() {
    return days.startDay();
  }

  /** Gives the last day without a year. */
  public Optional<MonthDay> endDay() {
    return days.endDay();
  }
}

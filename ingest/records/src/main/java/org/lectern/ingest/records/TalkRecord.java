package org.lectern.ingest.records;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * A talk as one place of a document shows it; an agenda line and an abstract are two records.
 *
 * @param location the lines of the record
 * @param form which side of the talk the lines show
 * @param title the printed title
 * @param speakers the printed speakers; empty when the document names none
 * @param collaborators people named as co-workers, not speakers
 * @param abstractText the abstract, its paragraphs parted by newlines; empty in facts-only copies
 * @param abstractLines the lines of that prose, also where a facts-only copy left it out
 * @param date the day, with the year where the document prints one for the event
 * @param monthDay the day without a year, {@code --07-28}, where no year is printed
 * @param start the local time the talk begins
 * @param end the local time it ends
 * @param endDerived whether the end is the beginning of the next line of the agenda
 * @param place a printed room or place
 * @param links printed addresses
 */
public record TalkRecord(
    Location location,
    Form form,
    Optional<PrintedText> title,
    List<PrintedName> speakers,
    List<PrintedName> collaborators,
    Optional<PrintedText> abstractText,
    List<Integer> abstractLines,
    Optional<LocalDate> date,
    Optional<MonthDay> monthDay,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    boolean endDerived,
    Optional<PrintedText> place,
    List<PrintedLink> links)
    implements SourceRecord {
  /** Which side of a talk a record shows. */
  public enum Form {
    /** A line of a programme. */
    AGENDA,
    /** A block with details such as an abstract. */
    DETAIL
  }

  /** Copies the lists. */
  public TalkRecord {
    speakers = List.copyOf(speakers);
    collaborators = List.copyOf(collaborators);
    abstractLines = List.copyOf(abstractLines);
    links = List.copyOf(links);
  }
}

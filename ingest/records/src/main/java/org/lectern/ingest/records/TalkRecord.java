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
 * @param title the printed title
 * @param speakers the printed speakers; empty when the document names none
 * @param collaborators people named as co-workers, not speakers
 * @param slot when and where it is given
 * @param content its abstract
 * @param links printed addresses
 * @param details which side of the talk the lines show, and what else is said of it
 */
public record TalkRecord(
    Location location,
    Optional<PrintedText> title,
    List<PrintedName> speakers,
    List<PrintedName> collaborators,
    TalkSlot slot,
    Content content,
    List<PrintedLink> links,
    TalkDetails details)
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
    links = List.copyOf(links);
  }

  /** Gives which side of the talk the lines show. */
  public Form form() {
    return details.form();
  }

  /** Gives the abstract. */
  public Optional<PrintedText> abstractText() {
    return content.abstractText();
  }

  /** Gives the lines of that prose. */
  public List<Integer> abstractLines() {
    return content.abstractLines();
  }

  /** Gives the day, with its year. */
  public Optional<LocalDate> date() {
    return slot.date();
  }

  /** Gives the day without a year. */
  public Optional<MonthDay> monthDay() {
    return slot.monthDay();
  }

  /** Gives the local time the talk begins. */
  public Optional<LocalTime> start() {
    return slot.start();
  }

  /** Gives the local time it ends. */
  public Optional<LocalTime> end() {
    return slot.end();
  }

  /** Tells whether the end is the beginning of the next line of the agenda. */
  public boolean endDerived() {
    return slot.endDerived();
  }

  /** Gives a printed room or place. */
  public Optional<PrintedText> place() {
    return slot.place();
  }

  /**
   * Begins a record.
   *
   * @param location the lines of the record
   * @param form which side of the talk they show
   */
  public static Builder of(Location location, Form form) {
    return new Builder(location, form);
  }

  /** Gathers the values of a talk; what is not given stays empty. */
  public static final class Builder extends WorkBuilder<Builder> {
    private final Location location;
    private final Form form;
    private Optional<PrintedText> title = Optional.empty();
    private List<PrintedName> speakers = List.of();
    private List<PrintedName> collaborators = List.of();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<MonthDay> monthDay = Optional.empty();
    private Optional<LocalTime> start = Optional.empty();
    private Optional<LocalTime> end = Optional.empty();
    private boolean endDerived;
    private Optional<PrintedText> zone = Optional.empty();
    private Optional<PrintedText> place = Optional.empty();
    private Optional<PrintedText> session = Optional.empty();

    private Builder(Location location, Form form) {
      this.location = location;
      this.form = form;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Takes the printed title. */
    public Builder title(Optional<PrintedText> printed) {
      title = printed;
      return this;
    }

    /** Takes the printed speakers. */
    public Builder speakers(List<PrintedName> names) {
      speakers = names;
      return this;
    }

    /** Takes people named as co-workers. */
    public Builder collaborators(List<PrintedName> names) {
      collaborators = names;
      return this;
    }

    /** Takes the day: with its year, or without one. */
    public Builder day(Optional<LocalDate> whole, Optional<MonthDay> withoutYear) {
      date = whole;
      monthDay = withoutYear;
      return this;
    }

    /** Takes the local times; {@code derived} where the end is the beginning of what follows. */
    public Builder times(Optional<LocalTime> from, Optional<LocalTime> to, boolean derived) {
      start = from;
      end = to;
      endDerived = derived;
      return this;
    }

    /** Takes the printed zone or offset of the times. */
    public Builder zone(Optional<PrintedText> printed) {
      zone = printed;
      return this;
    }

    /** Takes a printed room or place. */
    public Builder place(Optional<PrintedText> printed) {
      place = printed;
      return this;
    }

    /** Takes the printed session or track. */
    public Builder session(Optional<PrintedText> printed) {
      session = printed;
      return this;
    }

    /** Gives the record. */
    public TalkRecord build() {
      return new TalkRecord(
          location,
          title,
          speakers,
          collaborators,
          new TalkSlot(date, monthDay, start, end, endDerived, zone, place, session),
          content(),
          links(),
          new TalkDetails(form, further()));
    }
  }
}

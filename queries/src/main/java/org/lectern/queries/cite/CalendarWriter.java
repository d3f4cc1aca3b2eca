package org.lectern.queries.cite;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VEvent;
import biweekly.component.VJournal;
import biweekly.io.text.ICalWriter;
import biweekly.property.Comment;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Description;
import biweekly.property.ICalProperty;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.property.Url;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Writes talks as a calendar, <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>.
 *
 * <p>A talk with a time is an event at that time, floating unless an offset is printed (3.3.5). A
 * talk without one spans the days of its event. A talk of which no day is known can be no event
 * (3.6.1); it becomes a journal entry, which needs none (3.6.3), rather than being left out.
 */
final class CalendarWriter implements CitationWriter {
  /** The stamp of talks that have no day; it must be there and must not be a clock. */
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1970, 1, 1, 0, 0);

  private static final int LINE_BYTES = 75;

  @Override
  public void write(List<CitedWork> works, OutputStream out) throws IOException {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Lectern//Talks//EN");
    for (CitedWork talk : works) {
      if (talk.isTalk()) {
        calendar.addComponent(component(talk, calendar));
      }
    }
    StringWriter lines = new StringWriter();
    try (ICalWriter ical = new ICalWriter(lines, ICalVersion.V2_0)) {
      ical.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      ical.write(calendar);
    }
    out.write(folded(lines.toString()).getBytes(StandardCharsets.UTF_8));
  }

  /** Folds lines after 75 bytes (3.1); the library counts characters, and not all of them. */
  private static String folded(String lines) {
    StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 32);
    int length = 0;
    for (int i = 0; i < lines.length(); i = lines.offsetByCodePoints(i, 1)) {
      int point = lines.codePointAt(i);
      boolean end = point == '\r' || point == '\n';
      int bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (!end && length + bytes > LINE_BYTES) {
        folded.append("\r\n ");
        length = 1;
      }
      folded.appendCodePoint(point);
      length = end ? 0 : length + bytes;
    }
    return folded.toString();
  }

  private static ICalComponent component(CitedWork talk, ICalendar calendar) {
    Optional<String> start = talk.time().start();
    Optional<LocalDate> firstDay = talk.venue().flatMap(CitedWork.Venue::firstDay);
    if (start.isEmpty() && firstDay.isEmpty()) {
      return common(new VJournal(), talk, NO_DAY);
    }
    VEvent event = new VEvent();
    talk.time()
        .place()
        .or(() -> talk.venue().flatMap(CitedWork.Venue::place))
        .ifPresent(place -> event.setLocation(PlainText.of(place)));
    if (start.isPresent()) {
      Moment begin = Moment.of(start.get());
      common(event, talk, begin.time());
      timed(event, new DateStart(begin.date()), begin, calendar);
      talk.time()
          .end()
          .map(Moment::of)
          .ifPresent(end -> timed(event, new DateEnd(end.date()), end, calendar));
    } else {
      LocalDate first = firstDay.get();
      LocalDate last = talk.venue().flatMap(CitedWork.Venue::lastDay).orElse(first);
      common(event, talk, first.atStartOfDay());
      event.setDateStart(new DateStart(day(first)));
      // The end of a whole-day event is the day after it.
      event.setDateEnd(new DateEnd(day(last.plusDays(1))));
      event.addProperty(
          new Comment("The time of the talk is not printed; these are the days of the event."));
    }
    return event;
  }

  private static void timed(
      VEvent event, ICalProperty property, Moment moment, ICalendar calendar) {
    event.addProperty(property);
    calendar.getTimezoneInfo().setFloating(property, !moment.utc());
  }

  private static <C extends ICalComponent> C common(
      C component, CitedWork talk, LocalDateTime stamp) {
    // The library's own are random and the present time; equal answers must be equal bytes.
    component.setProperty(new Uid(talk.iri()));
    component.setProperty(new DateTimeStamp(date(stamp, true)));
    component.setProperty(new Summary(PlainText.of(talk.label())));
    component.setProperty(new Url(talk.iri()));
    String speakers = String.join(", ", talk.people());
    String at = talk.venue().map(CitedWork.Venue::name).orElse("");
    String description = speakers + (speakers.isEmpty() || at.isEmpty() ? "" : "\n") + at;
    if (!description.isEmpty()) {
      component.setProperty(new Description(description));
    }
    return component;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static ICalDate date(LocalDateTime time, boolean utc) {
    return new ICalDate(
        new DateTimeComponents(
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond(),
            utc),
        true);
  }

  /** A printed time: local, or in UTC when an offset is printed. */
  private record Moment(LocalDateTime time, boolean utc) {
    static Moment of(String dateTime) {
      return dateTime.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? new Moment(
              OffsetDateTime.parse(dateTime)
                  .withOffsetSameInstant(ZoneOffset.UTC)
                  .toLocalDateTime(),
              true)
          : new Moment(LocalDateTime.parse(dateTime), false);
    }

    ICalDate date() {
      return CalendarWriter.date(time, utc);
    }
  }
}

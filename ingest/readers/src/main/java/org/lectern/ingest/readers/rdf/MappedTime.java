package org.lectern.ingest.readers.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, and a time of that day where one is said.
 *
 * @param date the day
 * @param time the local time, without its offset
 */
record MappedTime(LocalDate date, Optional<LocalTime> time) {
  /** What {@link #of} reads, for messages. */
  static final String EXPECTED = "a date or time such as 2024-09-26 or 2024-09-26T09:30";

  /** The forms of XSD, with a blank for the T and without seconds, too. */
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ](\\d{2}:\\d{2})(?::\\d{2}(?:[.,]\\d*)?)?|T)?"
              + " ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?");

  private static final String MIDNIGHT_AT_THE_END = "24:00";

  /** Reads a text, giving empty when it is no such time of any calendar. */
  static Optional<MappedTime> of(String text) {
    Matcher matcher = FORM.matcher(text);
    try {
      return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static MappedTime of(Matcher matcher) {
    LocalDate date = LocalDate.parse(matcher.group(1));
    if (MIDNIGHT_AT_THE_END.equals(matcher.group(2))) {
      return new MappedTime(date.plusDays(1), Optional.of(LocalTime.MIDNIGHT));
    }
    return new MappedTime(date, Optional.ofNullable(matcher.group(2)).map(LocalTime::parse));
  }
}

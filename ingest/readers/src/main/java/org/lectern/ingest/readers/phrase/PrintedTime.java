package org.lectern.ingest.readers.phrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as a line prints it.
 *
 * @param hour the printed hour
 * @param minute the printed minute
 * @param half the printed half of the day; empty where none is printed
 * @param end where the time ends in the text
 */
public record PrintedTime(int hour, int minute, Optional<Half> half, int end) {
  /** A half of the day. */
  public enum Half {
    /** Before noon. */
    AM,
    /** From noon on. */
    PM
  }

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:(?:[:.h](\\d{2})(?!\\d))(?:\\s?(AM|PM|(?:[AaPp]\\.[Mm]\\.|[ap]m|Am|Pm)(?!\\p{Ll})))?"
              + "|\\s?(AM|PM|(?:[AaPp]\\.[Mm]\\.|[ap]m)(?!\\p{Ll})))");
  private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|‑|−|to|until)\\s*");

  /** A time and, where a span is printed, its end. */
  public record Span(PrintedTime start, Optional<PrintedTime> finish) {
    /** Gives the place in the text after the span. */
    public int end() {
      return finish.map(PrintedTime::end).orElse(start.end());
    }
  }

  /**
   * Reads the time or span of time at a place of a text.
   *
   * @param text text of a line
   * @param from where the time should begin
   * @return the time; empty when none stands there
   */
  public static Optional<Span> at(String text, int from) {
    Optional<PrintedTime> start = time(text, from);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Matcher to = TO.matcher(text).region(start.get().end, text.length());
    return Optional.of(
        new Span(start.get(), to.lookingAt() ? time(text, to.end()) : Optional.empty()));
  }

  private static Optional<PrintedTime> time(String text, int from) {
    Matcher m = TIME.matcher(text).region(from, text.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    String mark = m.group(3) == null ? m.group(4) : m.group(3);
    Optional<Half> half =
        Optional.ofNullable(mark)
            .map(h -> h.charAt(0) == 'A' || h.charAt(0) == 'a' ? Half.AM : Half.PM);
    if (hour > 23 || minute > 59 || (half.isPresent() && (hour == 0 || hour > 12))) {
      return Optional.empty();
    }
    return Optional.of(new PrintedTime(hour, minute, half, m.end()));
  }
}

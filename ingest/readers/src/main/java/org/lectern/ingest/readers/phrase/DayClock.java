package org.lectern.ingest.readers.phrase;

import java.time.LocalTime;
import java.util.Optional;
import org.lectern.ingest.readers.phrase.PrintedTime.Half;

/**
 * Reads the printed times of one day in their order.
 *
 * <p>A time without "am" or "pm" is in the morning or of a clock of 24 hours, unless it would then
 * lie before the time above it: then it is in the afternoon.
 */
public final class DayClock {
  private LocalTime last = LocalTime.MIN;

  /** A start and, where it is printed and not before the start, an end. */
  public record Slot(LocalTime start, Optional<LocalTime> end) {}

  /**
   * Reads the next span of the day.
   *
   * @param span what is printed
   * @return the local times
   */
  public Slot next(PrintedTime.Span span) {
    PrintedTime printed = span.start();
    LocalTime start;
    if (printed.half().isEmpty() && span.finish().flatMap(PrintedTime::half).isPresent()) {
      start = besideMarked(printed, span.finish().get());
    } else {
      start = notBefore(printed, last);
    }
    Optional<LocalTime> end =
        span.finish().map(f -> notBefore(f, start)).filter(e -> e.isAfter(start));
    last = start;
    return new Slot(start, end);
  }

  private static LocalTime besideMarked(PrintedTime start, PrintedTime finish) {
    LocalTime end = local(finish, finish.half());
    if (start.hour() > 12) {
      return local(start, Optional.empty());
    }
    LocalTime same = local(start, finish.half());
    LocalTime other = local(start, Optional.of(finish.half().get() == Half.AM ? Half.PM : Half.AM));
    return same.isBefore(end) || other.isAfter(end) ? same : other;
  }

  private static LocalTime notBefore(PrintedTime time, LocalTime floor) {
    LocalTime local = local(time, time.half());
    boolean later = time.half().isEmpty() && time.hour() < 12 && local.isBefore(floor);
    return later ? local.plusHours(12) : local;
  }

  private static LocalTime local(PrintedTime time, Optional<Half> half) {
    int hour = time.hour();
    if (half.isPresent() && hour <= 12) {
      hour = hour % 12 + (half.get() == Half.PM ? 12 : 0);
    }
    return LocalTime.of(hour, time.minute());
  }
}

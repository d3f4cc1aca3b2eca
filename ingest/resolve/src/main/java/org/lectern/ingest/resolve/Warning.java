package org.lectern.ingest.resolve;

import java.util.Comparator;
import java.util.List;
import org.lectern.text.PlainText;

/**
 * Something in the sources that a person should look at, found when records were put together.
 *
 * @param message what was seen and what was done about it
 * @param records keys of the records it is about, the first one its place
 */
public record Warning(String message, List<String> records) implements Comparable<Warning> {
  private static final Comparator<Warning> ORDER =
      Comparator.comparing((Warning warning) -> warning.records().toString())
          .thenComparing(Warning::message);

  /** Copies the list, and makes one line of the message, which quotes what is printed. */
  public Warning {
    message = PlainText.line(message);
    records = List.copyOf(records);
  }

  @Override
  public int compareTo(Warning other) {
    return ORDER.compare(this, other);
  }
}

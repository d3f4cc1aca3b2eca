package org.lectern.server.dumps;

import java.util.function.BooleanSupplier;
import org.lectern.server.web.HttpError;

/**
 * What making a part may take.
 *
 * @param mostStatements how many statements are gathered
 * @param timeoutMillis how long finding its entities may take
 * @param cancelled tells whether nobody waits for it any more
 */
public record PartBounds(long mostStatements, long timeoutMillis, BooleanSupplier cancelled) {
  /** What is sorted on the disk for a request; about 100 MiB. */
  private static final long MOST_STATEMENTS = 500_000;

  /**
   * Gives bounds for requests of anybody.
   *
   * @param timeoutMillis how long finding the entities may take
   * @param cancelled tells whether nobody waits for it any more
   * @return the bounds
   */
  public static PartBounds ofRequest(long timeoutMillis, BooleanSupplier cancelled) {
    return new PartBounds(MOST_STATEMENTS, timeoutMillis, cancelled);
  }

  /**
   * Gives bounds for commands, which may take what they need.
   *
   * @param timeoutMillis how long finding the entities may take
   * @return the bounds
   */
  public static PartBounds none(long timeoutMillis) {
    return new PartBounds(Long.MAX_VALUE, timeoutMillis, () -> false);
  }

  /** Ends a selection that passes the bounds. */
  SortedStatements.Selection on(SortedStatements.Selection selection) {
    return (lease, sink) -> {
      long[] count = new long[1];
      selection.select(
          lease,
          quad -> {
            if (cancelled.getAsBoolean()) {
              throw new HttpError(503, "Making this part took too long and was stopped.");
            }
            if (++count[0] > mostStatements) {
              throw new HttpError(
                  413,
                  "This part has more than "
                      + mostStatements
                      + " statements. Take a smaller one, a whole dump, or the command"
                      + " 'lectern dump'.");
            }
            sink.add(quad);
          });
    };
  }
}

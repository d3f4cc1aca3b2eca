package org.lectern.queries;

/**
 * Says what one run of a query may cost at most.
 *
 * @param rows the most rows of an answer
 * @param millis how long it may take where others wait; the command line, which waits for itself,
 *     does not ask
 */
public record Budget(int rows, long millis) {
  /** What a query may cost whose header says nothing. */
  public static final Budget DEFAULT = new Budget(10_000, 10_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when one of them is below 1
   */
  public Budget {
    if (rows < 1 || millis < 1) {
      throw new IllegalArgumentException("budget: expected at least 1 row and 1 ms");
    }
  }
}

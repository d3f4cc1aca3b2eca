package org.lectern.queries.run;

/**
 * Bounds one run, whatever its caller asks for.
 *
 * @param maxRows the most rows an answer may have, at least 1
 * @param timeoutMillis how long the query may take, at least 1
 */
public record RunLimits(int maxRows, long timeoutMillis) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when one of them is below 1
   */
  public RunLimits {
    if (maxRows < 1 || timeoutMillis < 1) {
      throw new IllegalArgumentException(
          "limits of a run: expected at least 1 row and 1 ms, found "
              + maxRows
              + " and "
              + timeoutMillis);
    }
  }
}

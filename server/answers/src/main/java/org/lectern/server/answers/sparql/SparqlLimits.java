package org.lectern.server.answers.sparql;

/**
 * Bounds of one query.
 *
 * @param timeoutMillis how long it may run; 0 for no bound
 * @param maxRows how many solutions or triples it may give; 0 for no bound
 * @param maxQueryBytes how long its text may be; 0 for no bound
 */
public record SparqlLimits(long timeoutMillis, int maxRows, int maxQueryBytes) {
  /** The limits of the public endpoint. */
  public static final SparqlLimits PUBLIC = new SparqlLimits(10_000, 100_000, 32 * 1024);

  /** No limits, for the owner of the store. */
  public static final SparqlLimits NONE = new SparqlLimits(0, 0, 0);

  /**
   * Shortens the time.
   *
   * @param millis how much is left of it; 0 for all
   * @return limits with the shorter time
   */
  SparqlLimits within(long millis) {
    return millis > 0 && (timeoutMillis == 0 || millis < timeoutMillis)
        ? new SparqlLimits(millis, maxRows, maxQueryBytes)
        : this;
  }
}

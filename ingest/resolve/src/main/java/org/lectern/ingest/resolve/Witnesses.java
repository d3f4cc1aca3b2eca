package org.lectern.ingest.resolve;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often something was said of a record, so that it is not said for each of the many
 * others: a title that 6,000 papers have would fill a generation with who is not whom.
 */
final class Witnesses {
  /** So many others that a record is kept apart from are named; more would say no more. */
  static final int MOST = 3;

  private final Map<String, Integer> named = new HashMap<>();

  /** Counts one more and says whether it is to be named. */
  boolean calls(String record) {
    return named.merge(record, 1, Integer::sum) <= MOST;
  }
}

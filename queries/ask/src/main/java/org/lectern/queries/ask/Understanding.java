package org.lectern.queries.ask;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence was taken for.
 *
 * @param sentence the sentence as typed
 * @param chosen the reading to answer; empty when none is sure enough, so that nothing is answered
 *     rather than something else
 * @param nearest the likeliest readings of different queries, at most three, the likeliest first
 */
public record Understanding(String sentence, Optional<Reading> chosen, List<Reading> nearest) {
  /** Copies the list. */
  public Understanding {
    nearest = List.copyOf(nearest);
  }
}

package org.lectern.queries.function;

import java.util.Optional;
import org.lectern.queries.Coverage;
import org.lectern.queries.Releases;
import org.lectern.queries.lookup.RecordPlaces;

/**
 * Holds what a run may ask of a generation besides its dataset.
 *
 * @param search finds entities by words; empty to search the names in the graph
 * @param releases the generations that are kept
 * @param coverage what was read into the dataset
 * @param places where records stand, shared by all runs on the dataset
 */
public record Backing(
    Optional<TextSearch> search, Releases releases, Coverage coverage, RecordPlaces places) {
  /**
   * Makes a backing that remembers no places yet.
   *
   * @param search finds entities by words
   * @param releases the generations that are kept
   * @param coverage what was read into the dataset
   */
  public Backing(Optional<TextSearch> search, Releases releases, Coverage coverage) {
    this(search, releases, coverage, new RecordPlaces());
  }

  /**
   * Backs a dataset that nothing else is known of.
   *
   * @return a backing for one dataset
   */
  public static Backing none() {
    return new Backing(Optional.empty(), Releases.NONE, Coverage.UNKNOWN);
  }
}

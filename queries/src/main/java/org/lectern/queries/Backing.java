package org.lectern.queries;

import java.util.Optional;
import org.lectern.queries.function.TextSearch;

/**
 * Holds what a run may ask of a generation besides its dataset.
 *
 * @param search finds entities by words; empty to search the names in the graph
 * @param releases the generations that are kept
 * @param coverage what was read into the dataset
 */
public record Backing(Optional<TextSearch> search, Releases releases, Coverage coverage) {
  /** Nothing but the dataset. */
  public static final Backing NONE = new Backing(Optional.empty(), Releases.NONE, Coverage.UNKNOWN);
}

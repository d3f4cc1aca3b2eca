package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a store keeps generations, and that {@code CURRENT} names none of them. */
public final class LostCurrentException extends IOException {
  private static final int MOST_NAMED = 8;

  private final transient List<GenerationId> kept;

  /**
   * Describes the fault.
   *
   * @param current the file
   * @param found what it is or holds, for users
   * @param kept the generations that are kept, oldest first, at least one
   */
  LostCurrentException(Path current, String found, List<GenerationId> kept) {
    super(
        current
            + ": error: expected the id of a generation that is kept ("
            + names(kept)
            + "), found "
            + found
            + "; put one in place with 'lectern rollback' or 'lectern rollback GENERATION'");
    this.kept = List.copyOf(kept);
  }

  /** The generations that are kept, oldest first; at least one. */
  public List<GenerationId> kept() {
    return kept;
  }

  private static String names(List<GenerationId> kept) {
    int left = Math.max(0, kept.size() - MOST_NAMED);
    return (left == 0 ? "" : left + " older ones, ")
        + kept.stream().skip(left).map(GenerationId::toString).collect(Collectors.joining(", "));
  }
}

package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.LostCurrentException;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;

/** Makes an older generation the served one again. */
public final class Rollback {
  private Rollback() {}

  /**
   * Goes back to the generation that was served before the present one; where {@code CURRENT} was
   * lost, to the one that is likeliest to have been served.
   *
   * @param layout the store
   * @return the generation that is served now
   * @throws IOException when there is none before it, or an ingest is running
   */
  public static GenerationId toPrevious(StoreLayout layout) throws IOException {
    GenerationId current;
    try {
      current = served(layout);
    } catch (LostCurrentException lost) {
      return to(layout, lastServed(layout, lost.kept()));
    }
    GenerationId previous =
        Predecessor.of(layout, current)
            .orElseThrow(
                () -> new IOException(current + " is the oldest generation kept: no way back"));
    return to(layout, previous);
  }

  /**
   * Goes to a generation that is still kept, older or newer.
   *
   * @param layout the store
   * @param target the generation
   * @return the target
   * @throws IOException when it is not there or not as it was published, or an ingest is running
   */
  @SuppressWarnings("try") // the lock is held, not used
  public static GenerationId to(StoreLayout layout, GenerationId target) throws IOException {
    GenerationId before;
    try {
      before = served(layout);
    } catch (LostCurrentException lost) {
      before = lost.kept().get(lost.kept().size() - 1);
    }
    if (!isWhole(layout, target)) {
      throw new IOException(
          "no generation " + target + " in " + layout.root() + "; there are " + layout.list());
    }
    Manifest.requireWhole(layout.generation(target));
    try (IngestLock lock = IngestLock.acquire(layout)) {
      GenerationId newest = RollbackMark.read(layout).map(RollbackMark::newest).orElse(before);
      if (newest.compareTo(before) < 0) {
        newest = before;
      }
      // The mark comes first: it says nothing until CURRENT names its target.
      new RollbackMark(newest, target).write(layout);
      WholeFile.writeDurably(layout.current(), target + "\n");
      if (target.equals(newest)) {
        Files.deleteIfExists(layout.rollbackMark());
      }
      return target;
    }
  }

  /**
   * Tells whether the served generation is one that somebody went back to.
   *
   * @param layout the store
   * @return the newest generation and the served one, or empty when no rollback is in force
   * @throws IOException when the store cannot be read
   */
  public static Optional<RollbackMark> mark(StoreLayout layout) throws IOException {
    Optional<GenerationId> current = layout.readCurrent();
    return RollbackMark.read(layout)
        .filter(mark -> current.isPresent() && mark.to().equals(current.get()));
  }

  /** Where somebody had gone back to is where the store was; else the newest was served. */
  private static GenerationId lastServed(StoreLayout layout, List<GenerationId> kept)
      throws IOException {
    return RollbackMark.read(layout)
        .map(RollbackMark::to)
        .filter(to -> isWhole(layout, to))
        .or(() -> kept.stream().filter(id -> isWhole(layout, id)).reduce((a, b) -> b))
        .orElse(kept.get(kept.size() - 1));
  }

  private static boolean isWhole(StoreLayout layout, GenerationId id) {
    return Files.isDirectory(layout.generation(id).tdb2());
  }

  private static GenerationId served(StoreLayout layout) throws IOException {
    return layout
        .readCurrent()
        .orElseThrow(() -> new IOException("nothing has been published in " + layout.root()));
  }
}

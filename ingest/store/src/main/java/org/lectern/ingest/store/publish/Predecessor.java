package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

/** Finds the generation that was served before another. */
final class Predecessor {
  private Predecessor() {}

  /**
   * Follows the manifest, which names what was served when the generation was published; a
   * generation that was rolled back from is passed over thereby.
   *
   * @param layout the store
   * @param id the generation
   * @return the one before it, the next lower number when the named one is gone, or empty
   * @throws IOException when the store cannot be read
   */
  static Optional<GenerationId> of(StoreLayout layout, GenerationId id) throws IOException {
    Optional<GenerationId> named =
        Manifest.previous(layout.generation(id))
            .filter(previous -> Files.isDirectory(layout.generation(previous).tdb2()));
    if (named.isPresent()) {
      return named;
    }
    return layout.list().stream().filter(other -> other.number() < id.number()).reduce((a, b) -> b);
  }
}

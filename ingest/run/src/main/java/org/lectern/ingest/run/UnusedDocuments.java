package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

/** Removes the documents that no generation of a store was made of, and what was read in them. */
final class UnusedDocuments {
  private static final int DIGEST = 64;

  private final StoreLayout store;

  UnusedDocuments(StoreLayout store) {
    this.store = store;
  }

  /**
   * Removes them; called by whoever holds the lock of the store, after publishing.
   *
   * <p>What cannot be removed stays for the next run.
   */
  void remove() {
    try {
      Set<String> used = new HashSet<>();
      for (GenerationId id : store.list()) {
        StoredSource.of(store.generation(id)).forEach(source -> used.add(source.sha256()));
      }
      remove(store.documents(), used);
      remove(store.records(), used);
    } catch (IOException e) {
      // The generation is published all the same.
    }
  }

  private static void remove(Path directory, Set<String> used) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.length() < DIGEST || !used.contains(name.substring(0, DIGEST))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}

package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ontology.store.WholeFile;

/** Keeps the bytes of every document of a store, so that it can be read again by a newer reader. */
final class KeptDocuments {
  private final Path directory;

  KeptDocuments(Path directory) {
    this.directory = directory;
  }

  /** Gives the place of a document's bytes. */
  Path file(String sha256) {
    return directory.resolve(sha256);
  }

  /** Copies a document; gives the copy, or empty when it was there already. */
  Optional<Path> keep(Path document, String sha256) throws IOException {
    Path target = file(sha256);
    if (Files.exists(target)) {
      return Optional.empty();
    }
    Files.createDirectories(directory);
    WholeFile.writeDurably(target, out -> Files.copy(document, out));
    return Optional.of(target);
  }
}

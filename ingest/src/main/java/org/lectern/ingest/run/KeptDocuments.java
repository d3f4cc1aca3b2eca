package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

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
    Path part = Files.createTempFile(directory, "new-", ".part");
    Files.copy(document, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(target);
  }
}

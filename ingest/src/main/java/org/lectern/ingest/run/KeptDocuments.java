package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Copies a document unless it is there already. */
  void keep(Path document, String sha256) throws IOException {
    Path target = file(sha256);
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(directory);
    WholeFile.writeDurably(target, out -> Files.copy(document, out));
  }
}

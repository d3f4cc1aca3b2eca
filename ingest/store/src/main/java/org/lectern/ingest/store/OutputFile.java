package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Judges the files that users name for output: none may take the place of what is kept or read. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Says what speaks against writing a file, wherever links lead.
   *
   * @param file the file that a user named
   * @param store the store, whose files are written by nobody else
   * @param read files that the same command reads
   * @return what was expected and found, or empty when the file may be written
   * @throws IOException when the places cannot be looked at
   */
  public static Optional<String> objection(Path file, StoreLayout store, Collection<Path> read)
      throws IOException {
    Path target = WholeFile.target(file.toAbsolutePath());
    // A descriptor may lead to a regular file, and below /dev one may lie.
    if (WholeFile.isStream(target) && !Files.isRegularFile(target)) {
      return Optional.empty();
    }
    if (real(target).startsWith(real(store.root().toAbsolutePath()))) {
      return Optional.of(
          "expected a file outside the store, found " + file + ", which lies in " + store.root());
    }
    for (Path each : read) {
      if (Files.exists(target) && Files.exists(each) && Files.isSameFile(target, each)) {
        return Optional.of(
            "expected a file of its own, found " + file + ", which this command reads");
      }
    }
    return Optional.empty();
  }

  /** Follows all links, also those above what does not exist yet. */
  private static Path real(Path file) throws IOException {
    for (Path there = file; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        return there.toRealPath().resolve(there.relativize(file)).normalize();
      }
    }
    return file.normalize();
  }
}

package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.store.WholeFile;

/** Brings whole directories to the disk, so that they are whole after a crash. */
final class DurableTree {
  private DurableTree() {}

  /**
   * Brings a directory and everything in it to the disk.
   *
   * @param directory what to sync
   * @throws IOException when something cannot be brought there
   */
  static void sync(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(directory)) {
      all = paths.toList();
    }
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        WholeFile.syncDirectory(path);
      } else {
        WholeFile.sync(path);
      }
    }
  }
}

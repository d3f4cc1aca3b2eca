package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Writes files so that they are whole after a crash. */
final class DurableFiles {
  private DurableFiles() {}

  /**
   * Replaces a small file in one step: whoever reads it sees the old text or the new one.
   *
   * @param file the file, which may be absent
   * @param text what it shall hold
   * @throws IOException when it cannot be written; the old text then stays
   */
  static void replace(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, text, StandardCharsets.UTF_8);
    sync(next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncDirectory(file.toAbsolutePath().getParent());
  }

  /**
   * Brings a directory and everything in it to the disk.
   *
   * @param directory what to sync
   * @throws IOException when something cannot be brought there
   */
  static void syncTree(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(directory)) {
      all = paths.toList();
    }
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        syncDirectory(path);
      } else {
        sync(path);
      }
    }
  }

  /** Brings the entries of a directory to the disk, where the system can do that. */
  static void syncDirectory(Path directory) {
    try {
      sync(directory);
    } catch (IOException e) {
      // Some systems cannot open a directory; they order renames themselves.
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

package org.lectern.ingest.records.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells files that end from whatever else has a name. */
public final class FileKind {
  /** What lies there looks like files, and some of it waits for ever for more to read. */
  private static final List<Path> OF_THE_SYSTEM = List.of(Path.of("/proc"), Path.of("/sys"));

  private FileKind() {}

  /** Whether a path leads to a file that can be read to its end. */
  public static boolean isFile(Path path) {
    return Files.isRegularFile(path) && !isOfTheSystem(path);
  }

  /**
   * Names what a path leads to that is no such file.
   *
   * @param path the path
   * @return words for a message
   */
  static String of(Path path) {
    if (path.toString().isEmpty()) {
      return "an empty name";
    }
    if (Files.isDirectory(path)) {
      return "a directory; name the files in it";
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return "a link that leads nowhere";
    }
    if (!Files.exists(path)) {
      return "none";
    }
    return Files.isRegularFile(path) ? "one of the system" : "a pipe, socket or device";
  }

  private static boolean isOfTheSystem(Path path) {
    try {
      return OF_THE_SYSTEM.stream().anyMatch(path.toRealPath()::startsWith);
    } catch (IOException e) {
      // Opening it will say why.
      return false;
    }
  }
}

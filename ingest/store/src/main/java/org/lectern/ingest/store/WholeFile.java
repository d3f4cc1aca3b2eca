package org.lectern.ingest.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a file whole or not at all: it gets its name only when all of it is written.
 *
 * <p>Only a regular file, or none, is replaced. A pipe, a device or what lies in {@code /dev} and
 * {@code /proc} is written to as it is, because a file in its place would be something else. Where
 * a symbolic link leads to a regular file, that one is replaced and the link stays.
 */
public final class WholeFile {
  private static final String UNFINISHED = ".part";

  /** What opens the streams of the system; a file below them is an open stream, not a name. */
  private static final List<Path> STREAMS = List.of(Path.of("/dev"), Path.of("/proc"));

  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  private WholeFile() {}

  /**
   * Writes the bytes of a file.
   *
   * @param <E> what else may go wrong
   */
  @FunctionalInterface
  public interface Filling<E extends Exception> {
    /**
     * Writes them.
     *
     * @param out where to; may be closed
     * @throws IOException when that fails
     * @throws E when there is nothing to write
     */
    void write(OutputStream out) throws IOException, E;
  }

  /**
   * Writes a file that a user named.
   *
   * @param file the file, which may be absent
   * @param filling writes its bytes
   * @throws IOException when it cannot be written; a regular file is then as it was before
   * @throws E from the filling
   */
  public static <E extends Exception> void write(Path file, Filling<E> filling)
      throws IOException, E {
    Path target = target(file.toAbsolutePath());
    if (isStream(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        filling.write(out);
      }
    } else {
      replace(target, target.getParent(), false, filling);
    }
  }

  /**
   * Writes a file of a store, which is on the disk when this method ends.
   *
   * @param file the file, which may be absent
   * @param filling writes its bytes
   * @param attributes those of the new file
   * @throws IOException when it cannot be written; the file is then as it was before
   */
  public static void writeDurably(
      Path file, Filling<RuntimeException> filling, FileAttribute<?>... attributes)
      throws IOException {
    Path target = file.toAbsolutePath();
    replace(target, target.getParent(), true, filling, attributes);
  }

  /**
   * Writes a small file of a store, which is on the disk when this method ends.
   *
   * @param file the file, which may be absent
   * @param text what it shall hold
   * @throws IOException when it cannot be written; the file is then as it was before
   */
  public static void writeDurably(Path file, String text) throws IOException {
    writeDurably(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a file by way of another directory, whose owner sees to what a killed process leaves.
   *
   * @param file the file, which may be absent
   * @param directory where it is written, on the same file system
   * @param filling writes its bytes
   * @throws IOException when it cannot be written; the file is then as it was before
   */
  public static void writeVia(Path file, Path directory, Filling<RuntimeException> filling)
      throws IOException {
    replace(file.toAbsolutePath(), directory, false, filling);
  }

  /**
   * Tells whether a name is that of a file which was never finished.
   *
   * @param file a file
   * @return true when a process that was killed may have left it
   */
  public static boolean isUnfinished(Path file) {
    return file.getFileName().toString().endsWith(UNFINISHED);
  }

  private static <E extends Exception> void replace(
      Path target,
      Path directory,
      boolean durable,
      Filling<E> filling,
      FileAttribute<?>... attributes)
      throws IOException, E {
    if (directory == null || !Files.isDirectory(directory)) {
      throw new IOException(directory + ": there is no such directory");
    }
    if (Files.isDirectory(target)) {
      throw new IOException(target + ": expected a file, found a directory");
    }
    Path part =
        directory.resolve("." + target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    Optional<Set<PosixFilePermission>> kept =
        attributes.length == 0 ? permissions(target) : Optional.empty();
    if (!durable) {
      // For a process that is told to end in the middle of a long file.
      part.toFile().deleteOnExit();
    }
    try {
      Files.createFile(part, kept.isPresent() ? OWNER_ONLY : attributes);
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
        filling.write(out);
      }
      if (kept.isPresent()) {
        // Who may read a file does not change because it is written anew.
        Files.setPosixFilePermissions(part, kept.get());
      }
      if (durable) {
        sync(part);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    if (durable) {
      syncDirectory(target.getParent());
    }
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
    return Files.isRegularFile(target)
            && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null
        ? Optional.of(Files.getPosixFilePermissions(target))
        : Optional.empty();
  }

  /** Follows links to the file they lead to, which need not exist. */
  static Path target(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target) && !isStream(target); links++) {
      if (links == 40) {
        throw new IOException(file + ": expected a file, found links that lead in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    return target;
  }

  /** Tells whether a file is written to as it is, because it is an open stream or a device. */
  static boolean isStream(Path file) {
    return STREAMS.stream().anyMatch(file::startsWith)
        || Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isSymbolicLink(file)
            && !Files.isDirectory(file);
  }

  /**
   * Brings what a file holds to the disk.
   *
   * @param file the file
   * @throws IOException when it cannot be brought there
   */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Brings the entries of a directory to the disk, where the system can do that.
   *
   * @param directory the directory
   */
  public static void syncDirectory(Path directory) {
    try {
      sync(directory);
    } catch (IOException e) {
      // Some systems cannot open a directory; they order renames themselves.
    }
  }
}

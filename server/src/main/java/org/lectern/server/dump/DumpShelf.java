package org.lectern.server.dump;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The directory that holds the dumps of one generation, {@code dumps/<id>/}.
 *
 * <p>A file has its name only when it is complete, and {@code files.json} lists it after that. What
 * is listed never changes.
 */
final class DumpShelf {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIST = "files.json";

  private final Path directory;

  DumpShelf(Path directory) {
    this.directory = directory;
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Filling {
    /** Writes them; does not close the stream. */
    void write(OutputStream out) throws IOException;
  }

  /** Where a file lies when it is complete. */
  Path path(String name) {
    return directory.resolve(name);
  }

  /**
   * Lists the files that are complete.
   *
   * @return files by name; those that are listed and gone are left out
   * @throws IOException when the list cannot be read
   */
  Map<String, DumpFile> files() throws IOException {
    Map<String, DumpFile> files = new TreeMap<>();
    Path list = directory.resolve(LIST);
    if (Files.exists(list)) {
      for (DumpFile file : JSON.readValue(list.toFile(), new TypeReference<List<DumpFile>>() {})) {
        if (Files.exists(path(file.name()))) {
          files.put(file.name(), file);
        }
      }
    }
    return files;
  }

  /** Finds a file that is complete. */
  Optional<DumpFile> find(String name) throws IOException {
    return Optional.ofNullable(files().get(name));
  }

  /**
   * Puts a file on the shelf.
   *
   * @param name its name
   * @param filling writes it
   * @return the complete file
   * @throws IOException when it cannot be written; there is nothing of that name then
   */
  synchronized DumpFile put(String name, Filling filling) throws IOException {
    Path target = path(name);
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(directory, "new-", ".part");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out =
          new BufferedOutputStream(
              new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16)) {
        filling.write(out);
      }
      DumpFile file =
          new DumpFile(name, Files.size(part), HexFormat.of().formatHex(digest.digest()));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      list(file);
      return file;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void list(DumpFile file) throws IOException {
    Map<String, DumpFile> files = files();
    files.put(file.name(), file);
    Path part = Files.createTempFile(directory, "list-", ".part");
    JSON.writeValue(part.toFile(), files.values());
    Files.move(
        part,
        directory.resolve(LIST),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}

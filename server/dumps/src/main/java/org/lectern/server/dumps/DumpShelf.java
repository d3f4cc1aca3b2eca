package org.lectern.server.dumps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.WholeFile;
import org.lectern.server.engine.generation.Lease;

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
      for (DumpFile file : listed(list)) {
        if (Files.exists(path(file.name()))) {
          files.put(file.name(), file);
        }
      }
    }
    return files;
  }

  private static List<DumpFile> listed(Path list) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(list), new TypeReference<List<DumpFile>>() {});
    } catch (JsonProcessingException | CharConversionException e) {
      // Cut short: what is not listed is made again.
      return List.of();
    }
  }

  /** Finds a file that is complete. */
  Optional<DumpFile> find(String name) throws IOException {
    return Optional.ofNullable(files().get(name));
  }

  /**
   * Puts a file on the shelf.
   *
   * @param name its name
   * @param lease has room for the unfinished file, which goes with it when the process is killed
   * @param filling writes it; does not close the stream
   * @return the complete file
   * @throws IOException when it cannot be written; there is nothing of that name then
   */
  synchronized DumpFile put(String name, Lease lease, WholeFile.Filling<RuntimeException> filling)
      throws IOException {
    Files.createDirectories(path(name).getParent());
    Path scratch = lease.scratch();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Path place = isOnOneDisk(scratch) ? scratch : directory;
      WholeFile.writeVia(
          path(name),
          place,
          file -> {
            OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16);
            filling.write(out);
            out.flush();
          });
      DumpFile file =
          new DumpFile(name, Files.size(path(name)), HexFormat.of().formatHex(digest.digest()));
      list(file, place);
      return file;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } finally {
      DirectoryTree.delete(scratch);
    }
  }

  /** The scratch is elsewhere when the generation was opened on a disk that was full. */
  private boolean isOnOneDisk(Path scratch) throws IOException {
    return Files.getFileStore(scratch).equals(Files.getFileStore(directory));
  }

  private void list(DumpFile file, Path place) throws IOException {
    Map<String, DumpFile> files = files();
    files.put(file.name(), file);
    byte[] text = JSON.writeValueAsBytes(files.values());
    WholeFile.writeVia(directory.resolve(LIST), place, out -> out.write(text));
  }
}

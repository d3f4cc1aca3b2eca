package org.lectern.queries.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists the {@code .rq} files that lie in {@code queries/} beside the classes, in a folder or jar.
 */
public final class ShippedFiles {
  private static final String FOLDER = "queries";

  private ShippedFiles() {}

  /**
   * Reads the files that ship with this module.
   *
   * @return text by file name, sorted by name
   * @throws IllegalStateException when there are none
   */
  public static Map<String, String> read() {
    CodeSource source = ShippedFiles.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the place of the queries' classes is not known");
    }
    try {
      Map<String, String> files = readFrom(Path.of(source.getLocation().toURI()));
      if (files.isEmpty()) {
        throw new IllegalStateException("no queries/*.rq lie beside the queries' classes");
      }
      return files;
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot list the queries beside their classes", e);
    }
  }

  /**
   * Reads the files in {@code queries/} of a class path entry.
   *
   * @param entry a folder of classes or a jar
   * @return text by file name, sorted by name; empty when there are none
   * @throws IOException when the entry cannot be read
   */
  static Map<String, String> readFrom(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      return readIfThere(entry.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(entry)) {
      return readIfThere(jar.getPath("/", FOLDER));
    }
  }

  /**
   * Reads the files that lie in a folder.
   *
   * @param folder any folder
   * @return text by file name, sorted by name; empty when there are none
   * @throws IOException when the folder cannot be read
   */
  public static Map<String, String> readFolder(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .filter(path -> path.getFileName().toString().endsWith(".rq"))
          .forEach(path -> files.put(path.getFileName().toString(), text(path)));
    }
    return files;
  }

  private static Map<String, String> readIfThere(Path folder) throws IOException {
    return Files.isDirectory(folder) ? readFolder(folder) : new TreeMap<>();
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

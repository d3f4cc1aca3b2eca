package org.lectern.ontology.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Knows how large the files of a generation's database and text index are.
 *
 * <p>They are looked at whenever a generation is opened. TDB2 takes what it cannot read in a file
 * that was cut for a value that is not there, and answers without it.
 */
public final class FileSizes {
  private FileSizes() {}

  /**
   * Measures the files of a generation that is complete.
   *
   * @param files the generation
   * @return bytes by path below the generation's directory, with slashes; some forty files
   * @throws IOException when they cannot be listed
   */
  public static SortedMap<String, Long> of(GenerationFiles files) throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    for (Path part : new Path[] {files.tdb2(), files.text()}) {
      try (Stream<Path> all = Files.walk(part)) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          if (!GenerationView.LOCK_FILES.contains(file.getFileName().toString())) {
            String path = files.directory().relativize(file).toString().replace('\\', '/');
            sizes.put(path, Files.size(file));
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return sizes;
  }

  /**
   * Requires that each file is as large as it was.
   *
   * @param files the generation
   * @param published what {@link #of} gave when it was published
   * @throws DamagedFileException when one is missing or has another size
   * @throws IOException when one cannot be looked at
   */
  public static void require(GenerationFiles files, Map<String, Long> published)
      throws IOException {
    for (Map.Entry<String, Long> entry : published.entrySet()) {
      Path file = files.directory().resolve(entry.getKey());
      if (!Files.exists(file)) {
        throw new DamagedFileException(file);
      }
      if (Files.size(file) != entry.getValue()) {
        throw new DamagedFileException(file, entry.getValue() + " bytes, as published", null);
      }
    }
  }
}

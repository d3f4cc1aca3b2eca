package org.lectern.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Knows what each file of a generation held when it was published, by a checksum a file.
 *
 * <p>They are looked at whenever a generation is opened. TDB2 takes what it cannot understand in a
 * damaged file for a value that is not there, and answers without it. The sums guard against disks,
 * not against people: CRC-32C (RFC 3720, appendix B.4) reads some gigabytes a second.
 *
 * <p>Not among them are the sorted statements, whose SHA-256 is in the manifest.
 */
public final class FileSums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) (\\d{1,18}) (\\S.*)");

  private static final String EXPECTED = "a checksum a line and one of them all";

  private FileSums() {}

  /**
   * Writes the sums of a generation that is complete.
   *
   * @param files the generation
   * @throws IOException when a file cannot be read or the sums cannot be written
   */
  public static void write(GenerationFiles files) throws IOException {
    Set<Path> apart = Set.of(files.quads(), files.sums());
    List<String> lines;
    try (Stream<Path> all = Files.walk(files.directory())) {
      lines =
          all.filter(Files::isRegularFile)
              .filter(file -> !apart.contains(file))
              .filter(file -> !GenerationView.LOCK_FILES.contains(file.getFileName().toString()))
              .map(file -> files.directory().relativize(file).toString().replace('\\', '/'))
              .sorted()
              .map(path -> line(files, path))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    String body = String.join("\n", lines) + "\n";
    Files.writeString(files.sums(), body + end(body), StandardCharsets.ISO_8859_1);
  }

  /**
   * Requires that each file holds what it held.
   *
   * @param files the generation, which was published with its sums
   * @throws DamagedFileException when a file is missing or holds something else
   * @throws IOException when one cannot be read
   */
  public static void require(GenerationFiles files) throws IOException {
    List<String> lines = lines(files);
    try {
      // Some forty files of which few are large, so that one processor more halves the time.
      lines.parallelStream().forEach(line -> requireOne(files, line));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Requires that the manifest is as it was written, for those who read nothing else.
   *
   * @param files the generation; without sums, as older ones are, any manifest will do
   * @throws DamagedFileException when the manifest or the file of the sums holds something else
   * @throws IOException when one cannot be read
   */
  public static void requireManifest(GenerationFiles files) throws IOException {
    if (!Files.exists(files.sums())) {
      return;
    }
    String name = files.manifest().getFileName().toString();
    try {
      lines(files).stream()
          .filter(line -> line.endsWith(" " + name))
          .forEach(line -> requireOne(files, line));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> lines(GenerationFiles files) throws IOException {
    if (!Files.isRegularFile(files.sums())) {
      throw new DamagedFileException(files.sums());
    }
    // Not UTF-8, whose decoder would refuse a damaged byte before this does.
    String text = Files.readString(files.sums(), StandardCharsets.ISO_8859_1);
    int body = text.lastIndexOf('\n', text.length() - 2) + 1;
    if (!text.substring(body).equals(end(text.substring(0, body)))) {
      throw new DamagedFileException(files.sums(), EXPECTED, null);
    }
    return text.substring(0, body).lines().toList();
  }

  private static void requireOne(GenerationFiles files, String line) {
    Matcher published = LINE.matcher(line);
    try {
      if (!published.matches()) {
        throw new DamagedFileException(files.sums(), EXPECTED, null);
      }
      Path file = files.directory().resolve(published.group(3));
      if (!Files.isRegularFile(file)) {
        throw new DamagedFileException(file);
      }
      if (!line.equals(line(files, published.group(3)))) {
        throw new DamagedFileException(file, published.group(2) + " bytes as published", null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(GenerationFiles files, String path) {
    CRC32C sum = new CRC32C();
    try (InputStream in =
        new CheckedInputStream(Files.newInputStream(files.directory().resolve(path)), sum)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return "%08x %d %s".formatted(sum.getValue(), bytes, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last line, by which one sees that none is missing. */
  private static String end(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "%08x %d .\n".formatted(sum.getValue(), bytes.length);
  }
}

package org.lectern.ingest.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.store.WholeFile;

/** Keeps what readers made of documents, so that an unchanged document is not read again. */
final class RecordCache {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Counts up whenever what all readers share would give other records or warnings. */
  private static final int VERSION = 7;

  /** Digits of the checksum behind the JSON, and the line feed before them. */
  private static final int END = 9;

  private final Path directory;

  /**
   * Opens the cache.
   *
   * @param directory where it lies; made when something is kept
   */
  RecordCache(Path directory) {
    this.directory = directory;
  }

  /**
   * Finds what a reader made of a document before.
   *
   * @param sha256 the document
   * @param reader the reader's format and version
   * @return the reading; empty when there is none, or none that is as it was kept: reading the
   *     document again mends it
   * @throws IOException when the file cannot be read
   */
  Optional<Reading> find(String sha256, String reader) throws IOException {
    Path file = file(sha256, reader);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - END;
    if (length < 0) {
      return Optional.empty();
    }
    CRC32C sum = sumFor(file);
    sum.update(bytes, 0, length);
    if (!end(sum).equals(new String(bytes, length, END, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(bytes, 0, length, Reading.class));
    } catch (JsonProcessingException e) {
      // Of an older form.
      return Optional.empty();
    }
  }

  /** Keeps what a reader made of a document. */
  void keep(String sha256, String reader, Reading reading) throws IOException {
    Files.createDirectories(directory);
    Path file = file(sha256, reader);
    WholeFile.write(
        file,
        out -> {
          CRC32C sum = sumFor(file);
          CheckedOutputStream checked = new CheckedOutputStream(out, sum);
          JSON.writer()
              .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .writeValue(checked, reading);
          out.write(end(sum).getBytes(StandardCharsets.ISO_8859_1));
        });
  }

  /** A checksum that tells a file from another one put in its place. */
  private static CRC32C sumFor(Path file) {
    CRC32C sum = new CRC32C();
    sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return sum;
  }

  private static String end(CRC32C sum) {
    return "\n%08x".formatted(sum.getValue());
  }

  private Path file(String sha256, String reader) {
    return directory.resolve(sha256 + "-" + reader.replace(' ', '-') + "-" + VERSION + ".json");
  }
}

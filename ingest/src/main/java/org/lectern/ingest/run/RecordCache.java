package org.lectern.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ingest.read.Reading;
import org.lectern.ontology.store.WholeFile;

/** Keeps what readers made of documents, so that an unchanged document is not read again. */
final class RecordCache {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Counts up whenever what all readers share would give other records. */
  private static final int VERSION = 3;

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
   * @return the reading, or empty when there is none or it cannot be understood any more
   * @throws IOException when the file cannot be read
   */
  Optional<Reading> find(String sha256, String reader) throws IOException {
    Path file = file(sha256, reader);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Reading.class));
    } catch (JsonProcessingException e) {
      // Cut short or of an older form: reading the document again mends it.
      return Optional.empty();
    }
  }

  /** Keeps what a reader made of a document. */
  void keep(String sha256, String reader, Reading reading) throws IOException {
    Files.createDirectories(directory);
    WholeFile.write(file(sha256, reader), out -> JSON.writeValue(out, reading));
  }

  private Path file(String sha256, String reader) {
    return directory.resolve(sha256 + "-" + reader.replace(' ', '-') + "-" + VERSION + ".json");
  }
}

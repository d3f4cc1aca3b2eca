package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ingest.store.DamagedFileException;

/** Reads and writes files that hold one JSON object. */
public final class JsonFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private JsonFile() {}

  static void write(Path file, ObjectNode object) throws IOException {
    Files.writeString(file, PRETTY.writeValueAsString(object) + "\n", StandardCharsets.UTF_8);
  }

  /** Reads the object; empty when the file is absent or holds anything else. */
  static Optional<ObjectNode> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (NoSuchFileException | JsonProcessingException | CharConversionException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the object of a file that no generation is without.
   *
   * @param file the file
   * @return the object
   * @throws DamagedFileException when the file is absent or holds anything else
   * @throws IOException when it cannot be read
   */
  public static ObjectNode require(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DamagedFileException(file);
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException | CharConversionException e) {
      throw new DamagedFileException(file, "a JSON object", e);
    }
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new DamagedFileException(file, "a JSON object", null);
  }
}

package org.lectern.server.engine.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.ingest.store.DamagedFileException;

/** Reads the files of a generation that hold one JSON object. */
public final class StoredJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StoredJson() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the object
   * @throws DamagedFileException when it holds anything else
   * @throws IOException when it cannot be read
   */
  public static JsonNode read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new DamagedFileException(file);
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException | CharConversionException e) {
      throw new DamagedFileException(file, "a JSON object", e);
    }
    if (json instanceof ObjectNode) {
      return json;
    }
    throw new DamagedFileException(file, "a JSON object", null);
  }
}

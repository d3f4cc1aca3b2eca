package org.lectern.server.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.lectern.ontology.Iris;
import org.lectern.ontology.store.GenerationFiles;

/**
 * What {@code manifest.json} of a generation says.
 *
 * @param json the whole of it
 */
public record Manifest(JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads the manifest of a generation.
   *
   * @param files the generation
   * @return the manifest, an empty one when there is no such file
   * @throws IOException when the file cannot be read or is no JSON object
   */
  public static Manifest read(GenerationFiles files) throws IOException {
    if (!Files.exists(files.manifest())) {
      return new Manifest(MAPPER.createObjectNode());
    }
    JsonNode json = MAPPER.readTree(files.manifest().toFile());
    if (!(json instanceof ObjectNode)) {
      throw new IOException(files.manifest() + ": expected a JSON object");
    }
    return new Manifest(json);
  }

  /**
   * Gives the minting of data IRIs with the base that the generation was made with.
   *
   * @return IRIs below {@code base}, the default ones when the manifest names none
   */
  public Iris iris() {
    String base = json.path("base").asText("");
    return base.isEmpty() ? Iris.DEFAULT : new Iris(base);
  }
}

package org.lectern.server.engine.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.FileSums;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ontology.Iris;

/**
 * What {@code manifest.json} of a generation says.
 *
 * @param json the whole of it
 */
public record Manifest(JsonNode json) {
  /**
   * Reads the manifest of a generation.
   *
   * @param files the generation
   * @return the manifest, an empty one when there is no such file
   * @throws IOException when the file cannot be read or is no JSON object
   */
  public static Manifest read(GenerationFiles files) throws IOException {
    return new Manifest(
        Files.exists(files.manifest())
            ? StoredJson.read(files.manifest())
            : JsonNodeFactory.instance.objectNode());
  }

  /**
   * Says how many statements a generation holds.
   *
   * @param files the generation
   * @return the number; empty when its manifest does not say it or is damaged, for whoever looks
   *     for a generation to go to sees the others all the same
   */
  public static OptionalLong statements(GenerationFiles files) {
    try {
      JsonNode statements = sound(files).json().path("statements");
      return statements.isNumber() ? OptionalLong.of(statements.asLong()) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether the manifest of a generation cannot be read or is not as it was published. */
  public static boolean isDamaged(GenerationFiles files) {
    try {
      sound(files);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Manifest sound(GenerationFiles files) throws IOException {
    FileSums.requireManifest(files);
    return read(files);
  }

  /** Requires that it is not the manifest of another generation, as where copies were mixed up. */
  void requireThatOf(GenerationFiles files) throws DamagedFileException {
    String id = json.path("id").asText("");
    if (!id.isEmpty() && !id.equals(files.id().toString())) {
      throw new DamagedFileException(
          files.manifest(), "the manifest of generation " + files.id(), null);
    }
  }

  /** Whether the generation was published with {@link GenerationFiles#sums()}. */
  boolean hasSums() {
    return json.path("checksums").asBoolean();
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

package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.publish.Manifest;

/**
 * A source of a published generation, as its manifest lists it.
 *
 * @param key the source key
 * @param label what people call it
 * @param fileName the bare file name
 * @param sha256 its bytes
 * @param reader the format and version that read it
 * @param forced the format a user asked for, or empty
 * @param shipped whether it is the file that {@code data/sources.yaml} lists
 * @param licence what {@code data/sources.yaml} says of its licence, or empty
 */
record StoredSource(
    String key,
    String label,
    String fileName,
    String sha256,
    String reader,
    Optional<String> forced,
    boolean shipped,
    Optional<String> licence) {

  /** The format that it is read in again. */
  String format() {
    return forced.orElse(reader.substring(0, reader.lastIndexOf(' ')));
  }

  void write(ArrayNode list) {
    var node = list.addObject();
    node.put("key", key);
    node.put("label", label);
    node.put("file", fileName);
    node.put("sha256", sha256);
    node.put("reader", reader);
    forced.ifPresent(format -> node.put("format", format));
    node.put("shipped", shipped);
    licence.ifPresent(text -> node.put("licence", text));
  }

  /**
   * Lists the sources of a generation.
   *
   * @throws DamagedFileException when its manifest is missing or does not list them: a generation
   *     without sources is not the same as one whose sources nobody knows
   * @throws IOException when the manifest cannot be read
   */
  static List<StoredSource> of(GenerationFiles generation) throws IOException {
    JsonNode list = Manifest.require(generation).path("sources");
    if (!list.isArray()) {
      throw new DamagedFileException(generation.manifest(), "a list of sources", null);
    }
    List<StoredSource> sources = new ArrayList<>();
    for (JsonNode node : list) {
      StoredSource source =
          new StoredSource(
              node.path("key").asText(),
              node.path("label").asText(),
              node.path("file").asText(),
              node.path("sha256").asText(),
              node.path("reader").asText(),
              Optional.ofNullable(node.path("format").asText(null)),
              node.path("shipped").asBoolean(),
              Optional.ofNullable(node.path("licence").asText(null)));
      if (source.key().isEmpty()
          || source.sha256().isEmpty()
          || source.reader().lastIndexOf(' ') < 1) {
        throw new DamagedFileException(
            generation.manifest(), "key, sha256 and reader of each source", null);
      }
      sources.add(source);
    }
    return sources;
  }
}

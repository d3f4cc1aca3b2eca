package org.lectern.server.engine.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.queries.Coverage;

/** Reads how completely the sources of a generation were read from the report of its ingest. */
final class ReadCoverage {
  private ReadCoverage() {}

  /**
   * Reads the coverage.
   *
   * @param files the generation
   * @param manifest its manifest, which knows the labels of the sources
   * @return the coverage, unknown when the generation has no report
   * @throws IOException when the report cannot be read
   */
  static Coverage of(GenerationFiles files, Manifest manifest) throws IOException {
    if (!Files.exists(files.report())) {
      return Coverage.UNKNOWN;
    }
    Map<String, String> labels = new HashMap<>();
    for (JsonNode source : manifest.json().path("sources")) {
      labels.put(source.path("key").asText(), source.path("label").asText());
    }
    List<Coverage.SourceCoverage> sources = new ArrayList<>();
    for (JsonNode source : StoredJson.read(files.report()).path("sources")) {
      String key = source.path("key").asText();
      sources.add(
          new Coverage.SourceCoverage(
              key,
              labels.getOrDefault(key, key),
              records(source),
              source.path("unaccounted").size(),
              gaps(source)));
    }
    return new Coverage(sources);
  }

  private static long records(JsonNode source) {
    long records = 0;
    for (JsonNode ofOneKind : source.path("records")) {
      records += ofOneKind.asLong();
    }
    return records;
  }

  private static List<String> gaps(JsonNode source) {
    long without = source.path("papersWithoutAuthors").asLong();
    return without == 0
        ? List.of()
        : List.of(
            "authors missing on "
                + without
                + " of "
                + source.path("records").path("paper").asLong()
                + " papers");
  }
}

package org.lectern.ingest.resolve.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tables on names that ship as resources. */
final class NameTables {
  private NameTables() {}

  /** Gives the lines of a table without blank ones and comments. */
  static Stream<String> lines(String resource) {
    try (var in = NameTables.class.getResourceAsStream(resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines =
          reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      return lines.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

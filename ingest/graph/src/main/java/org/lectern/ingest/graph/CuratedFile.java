package org.lectern.ingest.graph;

import java.util.List;
import java.util.Optional;

/**
 * A curation file as a source of its own: each of its statements has a line.
 *
 * @param key the source key, also the name of its graph
 * @param label what it is called
 * @param fileName its bare name
 * @param sha256 64 hexadecimal digits over its bytes
 * @param statements its statements in order
 */
public record CuratedFile(
    String key, String label, String fileName, String sha256, List<Statement> statements) {
  /**
   * One statement of the file.
   *
   * @param record the key of its record
   * @param first its first line, from 1
   * @param last its last line
   * @param text what it says, in short
   * @param aboutSource the source it speaks of, or empty
   * @param aboutLine the line of that source it speaks of, or empty
   */
  public record Statement(
      String record,
      int first,
      int last,
      String text,
      Optional<String> aboutSource,
      Optional<Integer> aboutLine) {}

  /** Copies the list. */
  public CuratedFile {
    statements = List.copyOf(statements);
  }
}

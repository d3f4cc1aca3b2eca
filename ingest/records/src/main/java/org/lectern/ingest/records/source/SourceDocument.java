package org.lectern.ingest.records.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document to be read, with its identity in the graph.
 *
 * @param key the source key, a slug; also the name of its graph
 * @param label how people call it
 * @param content gives its bytes
 * @param fileName its bare file name, as receipts show it
 * @param sha256 64 hexadecimal digits over its bytes
 * @param forcedFormat the reader to use whatever the content looks like, or empty
 */
public record SourceDocument(
    String key,
    String label,
    SourceContent content,
    String fileName,
    String sha256,
    Optional<String> forcedFormat) {
  /** A document that is a whole file. */
  public SourceDocument(
      String key,
      String label,
      Path file,
      String fileName,
      String sha256,
      Optional<String> forcedFormat) {
    this(key, label, new SourceFile(file), fileName, sha256, forcedFormat);
  }

  /** Gives the file that its bytes lie in; they are read from {@link #content} only. */
  public Path file() {
    return content.file();
  }
}

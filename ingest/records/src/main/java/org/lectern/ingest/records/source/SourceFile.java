package org.lectern.ingest.records.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is a whole file.
 *
 * @param file where it lies
 */
public record SourceFile(Path file) implements SourceContent {
  @Override
  public InputStream open() throws IOException {
    if (!FileKind.isFile(file)) {
      throw UnreadableSourceException.noFile(file.getFileName().toString(), file);
    }
    return Files.newInputStream(file);
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }
}

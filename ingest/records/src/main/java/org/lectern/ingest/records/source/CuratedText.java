package org.lectern.ingest.records.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the text of files that curators write. */
public final class CuratedText {
  private CuratedText() {}

  /**
   * Reads a file as documents are read, so that both count lines alike.
   *
   * @param file the file
   * @return its lines, each with a line feed behind it
   * @throws UnreadableSourceException when it is no UTF-8; the message names the place
   * @throws IOException when it cannot be read
   */
  public static String read(Path file) throws IOException {
    return SourceLines.readAll(file).stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}

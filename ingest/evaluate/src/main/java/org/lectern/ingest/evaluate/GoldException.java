package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a gold file is not as expected, with file, line and column. */
public final class GoldException extends IOException {
  private static final long serialVersionUID = 1L;

  GoldException(Path file, int line, int column, String message) {
    super(file.getFileName() + ":" + line + ":" + column + ": error: " + message);
  }
}

package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a file of a generation is not as it was published, and what to do about it. */
public final class DamagedFileException extends IOException {
  private static final String REMEDY =
      "; put the file back from a copy, or serve another generation with 'lectern rollback'";

  /**
   * Describes a file that cannot be understood as a whole.
   *
   * @param file the file
   * @param expected what it should hold
   * @param cause what the parser says, of which users see nothing; may be null
   */
  public DamagedFileException(Path file, String expected, Throwable cause) {
    super(
        file + ": error: expected " + expected + ", found a file cut short or changed" + REMEDY,
        cause);
  }

  /**
   * Describes a file that is missing.
   *
   * @param file the file
   */
  public DamagedFileException(Path file) {
    super(file + ": error: expected a file of this generation, found none" + REMEDY);
  }

  /**
   * Describes one place of a file.
   *
   * @param place file, line and column
   * @param expected what should stand there
   * @param found what stands there
   */
  DamagedFileException(String place, String expected, String found) {
    super(place + ": error: expected " + expected + ", found " + Quoted.of(found) + REMEDY);
  }
}

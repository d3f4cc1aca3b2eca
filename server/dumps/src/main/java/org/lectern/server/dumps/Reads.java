package org.lectern.server.dumps;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lectern.server.engine.generation.Lease;

/** Reads from a generation what may fail on the way out. */
final class Reads {
  private Reads() {}

  /** Something that reads and writes. */
  @FunctionalInterface
  interface Reading {
    /** Does it. */
    void run() throws IOException;
  }

  /**
   * Reads inside a transaction.
   *
   * @param lease what to read
   * @param reading what to do
   * @throws IOException what the reading throws
   */
  static void inTransaction(Lease lease, Reading reading) throws IOException {
    try {
      lease.read(
          () -> {
            try {
              reading.run();
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package org.lectern.server.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many long answers are being read at once.
 *
 * <p>Each holds a thread as long as its reader takes. A short one does not: the system keeps it for
 * the reader.
 */
final class LongAnswers {
  /** What the system takes of an answer at once; see the send buffer of the connectors. */
  static final int LONG = 128 * 1024;

  /** A third of the threads; another one may be waiting for bodies. */
  static final int AT_ONCE = 200;

  private static final Semaphore ROOM = new Semaphore(AT_ONCE);

  /** Writes an answer. */
  @FunctionalInterface
  interface Sending {
    /** Writes it all. */
    void run() throws IOException;
  }

  private LongAnswers() {}

  /**
   * Sends an answer, if it is short or not too many long ones are being read.
   *
   * @param bytes how long it is
   * @param sending writes it
   * @throws HttpError 503 when there is no room
   * @throws IOException from the writing
   */
  static void send(long bytes, Sending sending) throws IOException {
    if (bytes <= LONG) {
      sending.run();
      return;
    }
    if (!ROOM.tryAcquire()) {
      throw new HttpError(
          503, "Too many long answers are being read. Ask again in a moment, or for less.");
    }
    try {
      sending.run();
    } finally {
      ROOM.release();
    }
  }
}

package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the long answers that are being read: how many there are, and how much memory they take.
 *
 * <p>Each holds a thread as long as its reader takes. A short one does not: the system keeps it for
 * the reader. One client may have a small part of either, so that it cannot keep all others from
 * long answers. It holds one entry a client that is reading.
 */
public final class Outgoing {
  /** What the system takes of an answer at once; see the send buffer of the connectors. */
  static final int LONG = 128 * 1024;

  /** A third of the threads; about as many may be waiting for bodies. */
  static final int MOST = 200;

  static final int MOST_OF_A_CLIENT = 16;

  /** A quarter of the heap, but never less than a few of the largest answers. */
  static final long MOST_BYTES = Math.max(256L << 20, Runtime.getRuntime().maxMemory() / 4);

  /** A little more than the largest answer. */
  static final long MOST_BYTES_OF_A_CLIENT = 68L << 20;

  private static final String ATTRIBUTE = Outgoing.class.getName();

  private final boolean shares;
  private final Map<Client, Reading> readings = new HashMap<>();
  private int count;
  private long allBytes;

  /** What one client is reading. */
  private static final class Reading {
    int count;
    long bytes;
  }

  /** Writes an answer. */
  @FunctionalInterface
  interface Sending {
    /** Writes it all. */
    void run() throws IOException;
  }

  /**
   * Makes the bounds.
   *
   * @param shares whether single clients are bounded
   */
  public Outgoing(boolean shares) {
    this.shares = shares;
  }

  /** Says that these bounds hold for the answer to a request. */
  void bound(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * Sends the answer to a request within the bounds that hold for it.
   *
   * @param request what is answered; without bounds when no {@link ClientFilter} saw it
   * @param bytes how long the answer is
   * @param inMemory how much memory it takes until it is read
   * @param sending writes it
   * @throws HttpError 429 when the client is reading too much, 503 when all together are
   * @throws IOException from the writing
   */
  static void send(HttpServletRequest request, long bytes, long inMemory, Sending sending)
      throws IOException {
    if (bytes > LONG && request.getAttribute(ATTRIBUTE) instanceof Outgoing outgoing) {
      outgoing.send(Client.current(), inMemory, sending);
    } else {
      sending.run();
    }
  }

  void send(Client client, long inMemory, Sending sending) throws IOException {
    begin(client, inMemory);
    try {
      sending.run();
    } finally {
      end(client, inMemory);
    }
  }

  private synchronized void begin(Client client, long bytes) {
    Reading reading = readings.computeIfAbsent(client, key -> new Reading());
    boolean tooMuch =
        reading.count >= MOST_OF_A_CLIENT
            || reading.count > 0 && reading.bytes + bytes > MOST_BYTES_OF_A_CLIENT;
    if (shares && tooMuch) {
      throw new HttpError(
              429, "Other long answers are being sent to your address. Read them first.")
          .retryAfter(2);
    }
    if (count >= MOST || allBytes + bytes > MOST_BYTES) {
      forget(client, reading);
      throw new HttpError(
          503, "Too many long answers are being read. Ask again in a moment, or for less.");
    }
    count++;
    allBytes += bytes;
    reading.count++;
    reading.bytes += bytes;
  }

  private synchronized void end(Client client, long bytes) {
    Reading reading = readings.get(client);
    count--;
    allBytes -= bytes;
    reading.count--;
    reading.bytes -= bytes;
    forget(client, reading);
  }

  private void forget(Client client, Reading reading) {
    if (reading.count == 0) {
      readings.remove(client);
    }
  }
}

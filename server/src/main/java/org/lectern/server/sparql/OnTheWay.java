package org.lectern.server.sparql;

import java.util.HashMap;
import java.util.Map;
import org.lectern.server.http.HttpError;
import org.lectern.server.work.Client;

/**
 * Bounds how much of the memory results take that are being read.
 *
 * <p>Slow readers take long. One client may have a quarter of it, which is the largest result, so
 * that it cannot keep all others from large results. It holds one entry a client that is reading.
 */
final class OnTheWay {
  static final long MOST_BYTES = 256L << 20;

  /** A little more than the largest result, as a page of it is larger. */
  static final long MOST_OF_A_CLIENT = 68L << 20;

  private final Map<Client, Long> taken = new HashMap<>();
  private final boolean shares;
  private long all;

  /**
   * Makes the bound.
   *
   * @param shares whether single clients are bounded
   */
  OnTheWay(boolean shares) {
    this.shares = shares;
  }

  /** What one result takes, until it is closed. */
  interface Part extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for a result.
   *
   * @param client who reads it
   * @param bytes how large it is
   * @return the room; to be closed when it has been read
   * @throws HttpError 429 when the client reads too much at once already, 503 when all together do
   */
  synchronized Part take(Client client, long bytes) {
    if (shares && taken.getOrDefault(client, 0L) + bytes > MOST_OF_A_CLIENT) {
      throw new HttpError(
              429, "Other large results are being sent to your address. Read them first.")
          .retryAfter(2);
    }
    if (all + bytes > MOST_BYTES) {
      throw new HttpError(
          503, "Too many large results are being sent. Ask again in a moment, or for less.");
    }
    all += bytes;
    taken.merge(client, bytes, Long::sum);
    return () -> release(client, bytes);
  }

  private synchronized void release(Client client, long bytes) {
    all -= bytes;
    taken.computeIfPresent(client, (key, sum) -> sum == bytes ? null : sum - bytes);
  }
}

package org.lectern.server.dump;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.lectern.server.http.HttpError;

/** Keeps what is written in memory, up to a limit. */
public final class BoundedBytes extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;

  /**
   * Starts empty.
   *
   * @param most how many bytes at the most
   */
  public BoundedBytes(int most) {
    this.most = most;
  }

  @Override
  public void write(int b) {
    require(1);
    bytes.write(b);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    require(length);
    bytes.write(from, offset, length);
  }

  private void require(int more) {
    if (bytes.size() + (long) more > most) {
      throw new HttpError(
          413,
          "This part is larger than "
              + most / (1024 * 1024)
              + " MiB. Take a smaller one, a whole dump, or the command 'lectern dump'.");
    }
  }

  /** What was written. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }
}

package org.lectern.server.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps what is written in memory, up to a limit. */
public final class BoundedBytes extends OutputStream {
  private static final int LOOK = 64 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;
  private final HttpError refusal;
  private final Runnable look;
  private int looked;

  /**
   * Starts empty.
   *
   * @param most how many bytes at the most
   * @param refusal the error when there are more
   */
  public BoundedBytes(int most, HttpError refusal) {
    this(most, refusal, () -> {});
  }

  /**
   * Starts empty, for work that can be stopped.
   *
   * @param most how many bytes at the most
   * @param refusal the error when there are more
   * @param look throws what stops the work, and is asked now and then
   */
  public BoundedBytes(int most, HttpError refusal, Runnable look) {
    this.most = most;
    this.refusal = refusal;
    this.look = look;
  }

  /**
   * Starts empty, for a part of a dump.
   *
   * @param most how many bytes at the most
   * @return bytes that refuse more with 413
   */
  public static BoundedBytes ofPart(int most) {
    return new BoundedBytes(
        most,
        new HttpError(
            413,
            "This part is larger than "
                + most / (1024 * 1024)
                + " MiB. Take a smaller one, a whole dump, or the command 'lectern dump'."));
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
      throw refusal;
    }
    if (bytes.size() - looked > LOOK) {
      looked = bytes.size();
      look.run();
    }
  }

  /** What was written. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }
}

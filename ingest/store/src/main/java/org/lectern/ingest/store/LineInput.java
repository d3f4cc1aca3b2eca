package org.lectern.ingest.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file line by line as bytes, without decoding them. */
public final class LineInput implements Closeable {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  private LineInput(InputStream in) {
    this.in = in;
  }

  /**
   * Opens a file.
   *
   * @param file a file whose lines end in line feeds
   * @return its lines, to be closed
   * @throws IOException when it cannot be opened
   */
  public static LineInput open(Path file) throws IOException {
    return new LineInput(Files.newInputStream(file));
  }

  /**
   * Reads the next line.
   *
   * @return its bytes without line feed, or null at the end
   * @throws IOException when the file cannot be read
   */
  public byte[] next() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i < to; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, i);
          from = i + 1;
          return line;
        }
      }
      searched = to - from;
      if (!fill()) {
        if (from == to) {
          return null;
        }
        byte[] line = Arrays.copyOfRange(buffer, from, to);
        from = to;
        return line;
      }
    }
  }

  /** Moves what is left to the front and reads more behind it. */
  private boolean fill() throws IOException {
    int left = to - from;
    byte[] target = left * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, from, target, 0, left);
    buffer = target;
    from = 0;
    to = left;
    int read = in.read(buffer, to, buffer.length - to);
    if (read <= 0) {
      return false;
    }
    to += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package org.lectern.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Copies files that are mostly holes, such as those of TDB2, without filling the holes. */
final class SparseCopy {
  private static final int BLOCK = 4096;
  private static final byte[] HOLE = new byte[BLOCK];

  private SparseCopy() {}

  /**
   * Copies a file; blocks of zeros become holes.
   *
   * @param from an existing file
   * @param to an absent one
   * @throws IOException when it cannot be read or written
   */
  static void copy(Path from, Path to) throws IOException {
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(from);
        SeekableByteChannel out =
            Files.newByteChannel(
                to,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
      long size = 0;
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        if (!Arrays.equals(block, 0, n, HOLE, 0, n)) {
          write(out, size, ByteBuffer.wrap(block, 0, n));
        }
        size += n;
      }
      if (out.size() < size) {
        // A last byte gives the file its length.
        write(out, size - 1, ByteBuffer.allocate(1));
      }
    }
  }

  private static void write(SeekableByteChannel out, long position, ByteBuffer bytes)
      throws IOException {
    out.position(position);
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}

package org.lectern.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of files without holding them in memory. */
public final class FileDigest {
  private FileDigest() {}

  /**
   * Computes the SHA-256 of a file.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws IOException when it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Whoever opens a pipe waits, and a device may have no end.
      throw new IOException(
          file + ": error: expected a file, found a directory, pipe, socket or device");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return copy(in, OutputStream.nullOutputStream());
    }
  }

  /**
   * Copies bytes and computes their SHA-256 on the way.
   *
   * @param in where they come from, read to its end
   * @param out where they go
   * @return 64 hexadecimal digits
   * @throws IOException when they cannot be read or written
   */
  public static String copy(InputStream in, OutputStream out) throws IOException {
    try {
      DigestOutputStream digest = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
      in.transferTo(digest);
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

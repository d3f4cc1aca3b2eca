package org.lectern.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Stream;

/** Works on a directory and everything in it. */
public final class DirectoryTree {
  private static final int BLOCK = 16 * 1024;

  private DirectoryTree() {}

  /**
   * Deletes a directory with its content.
   *
   * @param directory the directory; nothing happens when it is absent or goes away meanwhile
   * @throws IOException when something in it cannot be deleted
   */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Adds up what the files below a directory take on the disk.
   *
   * <p>TDB2 makes files of 8 MiB and more that are mostly holes. Blocks of zeros count as holes,
   * because there is no asking the file system for them.
   *
   * @param directory an existing directory
   * @return bytes
   * @throws IOException when a file cannot be read
   */
  public static long size(Path directory) throws IOException {
    long bytes = 0;
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        bytes += filled(path);
      }
    }
    return bytes;
  }

  private static long filled(Path file) throws IOException {
    byte[] block = new byte[BLOCK];
    byte[] hole = new byte[BLOCK];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        if (!Arrays.equals(block, 0, n, hole, 0, n)) {
          bytes += n;
        }
      }
    }
    return bytes;
  }
}

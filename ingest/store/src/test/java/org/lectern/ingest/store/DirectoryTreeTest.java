package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest {
  @TempDir Path directory;

  @Test
  void deletesADirectoryWithItsContentAndForgivesAnAbsentOne() throws IOException {
    Path tree = Files.createDirectories(directory.resolve("a/b/c"));
    Files.writeString(tree.resolve("file"), "x");
    Files.writeString(directory.resolve("other"), "x");
    DirectoryTree.delete(directory.resolve("a"));
    DirectoryTree.delete(directory.resolve("a"));
    assertThat(directory.resolve("a")).doesNotExist();
    assertThat(directory.resolve("other")).exists();
  }

  @Test
  void countsNoHoles() throws IOException {
    Files.writeString(Files.createDirectory(directory.resolve("a")).resolve("small"), "abc");
    try (RandomAccessFile sparse =
        new RandomAccessFile(directory.resolve("sparse").toFile(), "rw")) {
      sparse.setLength(8 * 1024 * 1024);
      sparse.write(1);
    }
    assertThat(DirectoryTree.size(directory)).isBetween(4L, 64L * 1024);
  }
}

package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseCopyTest {
  @TempDir Path directory;

  @Test
  void theCopyHoldsTheSameBytesWhereverTheHolesAre() throws IOException {
    Random random = new Random(4);
    for (int size : new int[] {0, 1, 4095, 4096, 4097, 20_000, 81_920}) {
      for (int filled = 0; filled < 4; filled++) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < filled && size > 0; i++) {
          bytes[random.nextInt(size)] = 1;
        }
        Path from = Files.write(directory.resolve("from"), bytes);
        Path to = directory.resolve("to-" + size + "-" + filled);
        SparseCopy.copy(from, to);
        assertThat(Files.mismatch(from, to)).isEqualTo(-1);
      }
    }
  }
}

package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
  private static final long MUCH = 1 << 20;
  @TempDir Path directory;

  @Test
  void sortsByCodePointWhichIsNotTheOrderOfJavaStrings() throws IOException {
    String beyond = new String(Character.toChars(0x1D400));
    assertThat(sort(MUCH, List.of(beyond, "\uFF21", "é", "z", "Z")))
        .isEqualTo("Z\nz\né\n\uFF21\n" + beyond + "\n");
    assertThat(beyond.compareTo("\uFF21")).as("the control").isNegative();
  }

  @Test
  void dropsDuplicatesWithinAndAcrossChunks() throws IOException {
    assertThat(sort(MUCH, List.of("b", "a", "b", "a"))).isEqualTo("a\nb\n");
    assertThat(sort(1, List.of("b", "a", "b", "a"))).isEqualTo("a\nb\n");
  }

  @Test
  void manySmallChunksGiveTheSameAsOneInMemory() throws IOException {
    List<String> lines = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      lines.add(Integer.toString(random.nextInt(3000), 36));
    }
    String expected = String.join("\n", new TreeSet<>(lines)) + "\n";
    assertThat(sort(MUCH, lines)).isEqualTo(expected);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(lines, random);
      assertThat(sort(2000, lines)).isEqualTo(expected);
    }
  }

  @Test
  void removesItsFiles() throws IOException {
    SortedLines lines = new SortedLines(directory, 100);
    for (int i = 0; i < 100; i++) {
      lines.add(bytes("line " + i));
    }
    assertThat(lines.spilled()).isGreaterThan(5);
    assertThat(directory).isNotEmptyDirectory();
    lines.writeTo(new ByteArrayOutputStream());
    lines.close();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void noLinesGiveNothing() throws IOException {
    assertThat(sort(MUCH, List.of())).isEmpty();
  }

  private String sort(long chunkBytes, List<String> input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SortedLines lines = new SortedLines(directory, chunkBytes)) {
      for (String line : input) {
        lines.add(bytes(line));
      }
      long count = lines.writeTo(out);
      assertThat(count).isEqualTo(new TreeSet<>(input).size());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

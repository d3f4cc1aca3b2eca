package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSumsTest {
  @TempDir private Path directory;
  private GenerationFiles files;

  @BeforeEach
  void publish() throws Exception {
    files = new GenerationFiles(new GenerationId(1, "000000000001"), directory);
    Files.createDirectories(files.tdb2().resolve("Data-0001"));
    Files.createDirectories(files.text());
    Files.writeString(files.tdb2().resolve("Data-0001/nodes.dat"), "nodes");
    Files.writeString(files.text().resolve("segments_1"), "segments");
    Files.writeString(files.report(), "{}");
    Files.writeString(files.manifest(), "{\"checksums\":true}");
    FileSums.write(files);
  }

  @Test
  void acceptsWhatWasPublished() {
    assertThatCode(() -> FileSums.require(files)).doesNotThrowAnyException();
  }

  @Test
  void findsEachFileThatHoldsSomethingElse() throws Exception {
    List<Path> all =
        List.of(
            files.tdb2().resolve("Data-0001/nodes.dat"),
            files.text().resolve("segments_1"),
            files.report(),
            files.manifest());
    for (Path file : all) {
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[1] ^= 4;
      Files.write(file, flipped);
      requireNames(file);
      Files.write(file, new byte[0]);
      requireNames(file);
      Files.delete(file);
      requireNames(file);
      Files.write(file, whole);
    }
    FileSums.require(files);
  }

  @Test
  void findsThatTheSumsWereCutOrChangedAnywhere() throws Exception {
    byte[] whole = Files.readAllBytes(files.sums());
    for (int end = 0; end < whole.length; end++) {
      Files.write(files.sums(), java.util.Arrays.copyOf(whole, end));
      requireNames(files.sums());
      byte[] changed = whole.clone();
      changed[end] ^= (byte) 0x85;
      Files.write(files.sums(), changed);
      requireNames(files.sums());
    }
    Files.delete(files.sums());
    requireNames(files.sums());
  }

  @Test
  void leavesAsideTheLocksOfOpenDatabases() throws Exception {
    Files.writeString(files.tdb2().resolve("tdb.lock"), "1", StandardCharsets.UTF_8);
    FileSums.require(files);
  }

  @Test
  void findsAManifestThatHoldsSomethingElseWithoutALookAtTheOthers() throws Exception {
    Files.delete(files.report());
    FileSums.requireManifest(files);
    Files.writeString(files.manifest(), "{\"checksums\":false}");
    assertThatThrownBy(() -> FileSums.requireManifest(files))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith(files.manifest() + ": error: expected 18 bytes as published");
    // As generations were before there were sums.
    Files.delete(files.sums());
    FileSums.requireManifest(files);
  }

  private void requireNames(Path file) {
    assertThatThrownBy(() -> FileSums.require(files))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith(file + ": error: expected ");
  }
}

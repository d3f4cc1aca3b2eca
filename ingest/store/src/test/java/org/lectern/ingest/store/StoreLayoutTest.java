package org.lectern.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLayoutTest {
  private static final GenerationId FIRST = new GenerationId(1, "ffffffffffff");
  private static final GenerationId TENTH = new GenerationId(10, "000000000000");

  @TempDir Path root;

  @Test
  void nothingIsPublishedInAnEmptyStore() throws IOException {
    StoreLayout store = new StoreLayout(root.resolve("absent"));
    assertThat(store.readCurrent()).isEmpty();
    assertThat(store.list()).isEmpty();
  }

  @Test
  void readsTheServedGeneration() throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.writeString(store.current(), TENTH + "\n");
    assertThat(store.readCurrent()).contains(TENTH);
  }

  @Test
  void saysWhichFileHoldsNoGenerationId() throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.writeString(store.current(), "latest");
    assertThatThrownBy(store::readCurrent)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("CURRENT: expected a generation id, found 'latest'");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "latest", "99-deadbeef0000\n", "1-fff"})
  void isNotEmptyWhereGenerationsAreKeptAndCurrentNamesNone(String text) throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.createDirectories(store.generation(TENTH).tdb2());
    if (text != null) {
      Files.writeString(store.current(), text);
    }
    assertThatThrownBy(store::readCurrent)
        .isInstanceOf(LostCurrentException.class)
        .hasMessageContainingAll(root + "/CURRENT", TENTH.toString(), "lectern rollback")
        .satisfies(e -> assertThat(((LostCurrentException) e).kept()).containsExactly(TENTH));
    // The first publication was killed before it was served.
    Files.writeString(store.firstPublication(), FIRST + "\n");
    assertThatThrownBy(store::readCurrent).isInstanceOf(LostCurrentException.class);
    Files.writeString(store.firstPublication(), TENTH + "\n");
    if (text == null) {
      assertThat(store.readCurrent()).isEmpty();
    }
  }

  @Test
  void quotesOfALongFileOneShortLine() throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.createDirectories(store.generation(FIRST).tdb2());
    Files.write(store.current(), "no id\n\u00ff".repeat(100_000).getBytes(UTF_16));
    assertThatThrownBy(store::readCurrent)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(root.toString().length() + 300));
  }

  @Test
  void doesNotWaitForAPipe() throws Exception {
    StoreLayout store = new StoreLayout(root);
    Files.createDirectories(store.generation(FIRST).tdb2());
    assertThat(new ProcessBuilder("mkfifo", store.current().toString()).start().waitFor()).isZero();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(store::readCurrent)
                .isInstanceOf(LostCurrentException.class)
                .hasMessageContaining("found 'a pipe, socket or device'"));
  }

  @Test
  void findsAGenerationByIdOrByANumberThatOnlyItHas() throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.createDirectories(store.generation(FIRST).tdb2());
    Files.createDirectories(store.generation(TENTH).tdb2());
    assertThat(store.find("1")).contains(FIRST);
    assertThat(store.find(TENTH.toString())).contains(TENTH);
    assertThat(store.find("2")).isEmpty();
    Files.createDirectories(store.generation(new GenerationId(1, "000000000000")).tdb2());
    assertThat(store.find("1")).isEmpty();
  }

  @Test
  void listsGenerationsOldestFirstAndNothingElse() throws IOException {
    StoreLayout store = new StoreLayout(root);
    Files.createDirectories(store.generation(TENTH).tdb2());
    Files.createDirectories(store.generation(FIRST).tdb2());
    Files.createDirectories(store.generations().resolve("11-000000000000.tmp"));
    assertThat(store.list()).containsExactly(FIRST, TENTH);
  }

  @Test
  void allFilesOfAGenerationLieInItsDirectory() {
    GenerationFiles files = new StoreLayout(root).generation(FIRST);
    assertThat(files.directory()).isEqualTo(root.resolve("generations/1-ffffffffffff"));
    assertThat(
            List.of(
                files.tdb2(),
                files.text(),
                files.manifest(),
                files.report(),
                files.voidFile(),
                files.ledger()))
        .doesNotHaveDuplicates()
        .allSatisfy(path -> assertThat(path).hasParentRaw(files.directory()));
  }
}

package org.lectern.ontology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

class RollbackTest {
  @TempDir Path store;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(store);
  }

  @Test
  void goesBackLeavesAMarkAndIsOverWithTheNextPublication() throws Exception {
    GenerationId first = publish(1, 3);
    GenerationId second = publish(2, 3);
    assertThat(Rollback.mark(layout)).isEmpty();

    assertThat(Rollback.toPrevious(layout)).isEqualTo(first);
    assertThat(layout.readCurrent()).contains(first);
    assertThat(Rollback.mark(layout)).contains(new RollbackMark(second, first));

    GenerationId third = publish(3, 3);
    assertThat(third.number()).isEqualTo(3);
    assertThat(Rollback.mark(layout)).isEmpty();
    // What was rolled back from is not what was served before.
    assertThat(Rollback.toPrevious(layout)).isEqualTo(first);
  }

  @Test
  void theMarkStaysWhenNothingIsPublished() throws Exception {
    publish(1, 3);
    publish(2, 3);
    Rollback.toPrevious(layout);
    publish(1, 3);
    assertThat(Rollback.mark(layout)).isPresent();
  }

  @Test
  void aNumberIsNotUsedAgainAfterItsGenerationWasRemoved() throws Exception {
    publish(1, 2);
    GenerationId second = publish(2, 2);
    Rollback.toPrevious(layout);
    new Leftovers(layout).remove(second);
    assertThat(publish(3, 2).number()).isEqualTo(3);
  }

  @Test
  void whatWasRolledBackFromIsKeptUntilTheNextPublication() throws Exception {
    GenerationId first = publish(1, 2);
    GenerationId second = publish(2, 2);
    Rollback.toPrevious(layout);
    publish(1, 2);
    assertThat(layout.list()).containsExactly(first, second);
    GenerationId third = publish(3, 2);
    assertThat(layout.list()).containsExactly(first, third);
  }

  @Test
  void goesForwardAgainWithoutAMark() throws Exception {
    publish(1, 3);
    publish(2, 3);
    GenerationId third = publish(3, 3);
    Rollback.toPrevious(layout);
    Rollback.toPrevious(layout);
    assertThat(Rollback.mark(layout).orElseThrow().newest()).isEqualTo(third);
    Rollback.to(layout, third);
    assertThat(layout.readCurrent()).contains(third);
    assertThat(Rollback.mark(layout)).isEmpty();
  }

  @Test
  void mendsAMissingCurrentWithWhereTheStoreWas() throws Exception {
    GenerationId first = publish(1, 3);
    GenerationId second = publish(2, 3);
    Files.delete(layout.current());
    assertThat(Rollback.to(layout, first)).isEqualTo(first);
    assertThat(Rollback.mark(layout)).contains(new RollbackMark(second, first));
    Files.delete(layout.current());
    assertThat(Rollback.toPrevious(layout)).as("somebody had gone back").isEqualTo(first);
    assertThat(Rollback.mark(layout)).contains(new RollbackMark(second, first));
  }

  @Test
  void saysWhyItCannotGoBack() throws Exception {
    assertThatThrownBy(() -> Rollback.toPrevious(layout))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nothing has been published");
    GenerationId first = publish(1, 3);
    assertThatThrownBy(() -> Rollback.toPrevious(layout))
        .hasMessageContaining(first + " is the oldest generation");
    assertThatThrownBy(() -> Rollback.to(layout, new GenerationId(9, "0123456789ab")))
        .hasMessageContaining("no generation 9-0123456789ab")
        .hasMessageContaining(first.toString());
    assertThat(layout.readCurrent()).contains(first);
  }

  @Test
  void doesNotGoToAGenerationThatIsDamaged() throws Exception {
    GenerationId first = publish(1, 3);
    GenerationId second = publish(2, 3);
    GenerationFiles files = layout.generation(first);
    for (Path file :
        List.of(
            files.tdb2().resolve("Data-0001/nodes-data.obj"),
            files.text().resolve("segments_2"),
            files.manifest(),
            files.sums(),
            files.report(),
            files.quads())) {
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[flipped.length / 2] ^= 1;
      for (byte[] damaged : List.of(flipped, new byte[0], Arrays.copyOf(whole, 40))) {
        Files.write(file, damaged);
        assertThatThrownBy(() -> Rollback.toPrevious(layout)).hasMessageContaining(file.toString());
      }
      Files.delete(file);
      assertThatThrownBy(() -> Rollback.toPrevious(layout))
          .hasMessageStartingWith(
              file + ": error: expected a file of this generation, found none; put");
      assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
      assertThatThrownBy(() -> Rollback.toPrevious(layout)).hasMessageContaining(file.toString());
      Files.delete(file);
      Files.write(file, whole);
      assertThat(layout.readCurrent()).contains(second);
      assertThat(Rollback.mark(layout)).isEmpty();
    }
    assertThat(Rollback.toPrevious(layout)).isEqualTo(first);
  }

  private GenerationId publish(int papers, int keep) throws Exception {
    return new GenerationPublisher(layout, keep, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(papers), ProgressListener.NONE)
        .id();
  }
}

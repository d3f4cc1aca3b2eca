package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.LostCurrentException;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.Publication.Outcome;

class KilledPublishTest {
  @TempDir Path store;

  @ParameterizedTest
  @ValueSource(
      strings = {"write", "sort", "load", "index", "check", "describe", "sync", "publish", "point"})
  void aKilledPublishLeavesTheServedGenerationAndTheNextOneSweepsUp(String step) throws Exception {
    StoreLayout layout = new StoreLayout(store);
    GenerationId served = publish(layout, 20).id();

    assertThat(ChildJvm.start(PublishAndHalt.class, store, step, 25).exitCode())
        .isEqualTo(PublishAndHalt.HALTED);

    assertThat(layout.readCurrent()).contains(served);
    assertThat(papers()).isEqualTo("20");
    assertThat(generations()).as("the kill left something behind").hasSize(2);
    // The same content that was killed is published by the next run.
    Publication next = publish(layout, 25);
    assertThat(next.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(next.id().number()).isEqualTo(2);
    assertThat(papers()).isEqualTo("25");
    assertThat(generations()).containsExactlyInAnyOrder(served.toString(), next.id().toString());
  }

  /** A first publication has no CURRENT to go back to, and none that was lost. */
  @ParameterizedTest
  @ValueSource(strings = {"write", "load", "describe", "sync", "publish", "point", "sweep"})
  void aKilledFirstPublishLocksNobodyOut(String step) throws Exception {
    StoreLayout layout = new StoreLayout(store);
    for (int kill = 0; kill < 2; kill++) {
      assertThat(ChildJvm.start(PublishAndHalt.class, store, step, 25).exitCode())
          .isEqualTo(step.equals("sweep") && kill > 0 ? 0 : PublishAndHalt.HALTED);
    }
    assertThat(layout.readCurrent().isPresent()).isEqualTo(step.equals("sweep"));
    GenerationId next = publish(layout, 26).id();
    assertThat(layout.readCurrent()).contains(next);
    assertThat(papers()).isEqualTo("26");
    assertThat(layout.firstPublication()).doesNotExist();
    assertThat(generations()).contains(next.toString()).hasSize(next.number());
  }

  /** With CURRENT goes what the store is made of; a new publication would bury it. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "99-deadbeef0000\n", "nonsense"})
  void nothingIsPublishedOrRemovedWhereCurrentWasLost(String text) throws Exception {
    StoreLayout layout = new StoreLayout(store);
    for (int papers = 20; papers < 23; papers++) {
      new GenerationPublisher(layout, 3, SampleContent::axioms, SampleContent::shapes)
          .publish(SampleContent.papers(papers), ProgressListener.NONE);
    }
    Files.createDirectories(store.resolve("generations/.building-4"));
    GenerationId newest = layout.readCurrent().orElseThrow();
    List<String> before = generations();
    Files.delete(layout.current());
    if (text != null) {
      Files.writeString(layout.current(), text);
    }
    assertThatThrownBy(() -> publish(layout, 30))
        .isInstanceOf(LostCurrentException.class)
        .hasMessageContaining(newest.toString());
    assertThat(generations()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(Files.exists(layout.current())).isEqualTo(text != null);
    assertThat(Rollback.toPrevious(layout)).isEqualTo(newest);
    assertThat(Rollback.mark(layout)).isEmpty();
    assertThat(papers()).isEqualTo("22");
    assertThat(publish(layout, 30).id().number()).isEqualTo(4);
  }

  @Test
  void aRunWithNothingToDoSweepsUpToo() throws Exception {
    StoreLayout layout = new StoreLayout(store);
    GenerationId served = publish(layout, 20).id();
    ChildJvm.start(PublishAndHalt.class, store, "check", 25).exitCode();
    assertThat(publish(layout, 20).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(generations()).containsExactly(served.toString());
  }

  @Test
  void aPublishThatIsKilledWhileItRemovesOldGenerationsHasPublished() throws Exception {
    StoreLayout layout = new StoreLayout(store);
    publish(layout, 20);
    assertThat(ChildJvm.start(PublishAndHalt.class, store, "sweep", 25).exitCode())
        .isEqualTo(PublishAndHalt.HALTED);
    assertThat(papers()).isEqualTo("25");
    assertThat(publish(layout, 25).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  /** Otherwise they stay until something new is published. */
  @Test
  void oldGenerationsThatWereToBeRemovedAreRemovedByTheNextRunThatHasNothingToDo()
      throws Exception {
    StoreLayout layout = new StoreLayout(store);
    publish(layout, 20);
    publish(layout, 21);
    ChildJvm.start(PublishAndHalt.class, store, "sweep", 25).exitCode();
    assertThat(generations()).hasSize(3);
    assertThat(publish(layout, 25).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(generations()).hasSize(2);
  }

  @Test
  void halfWrittenFilesAreSwept() throws Exception {
    StoreLayout layout = new StoreLayout(store);
    publish(layout, 20);
    Path part = Files.writeString(store.resolve(".CURRENT.0.part"), "half");
    publish(layout, 20);
    assertThat(part).doesNotExist();
  }

  private static Publication publish(StoreLayout layout, int papers) throws Exception {
    return new GenerationPublisher(layout, 2, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(papers), ProgressListener.NONE);
  }

  private String papers() throws IOException {
    try (OpenStore open = new OpenStore(store)) {
      return open.select(QueryStore.COUNT);
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> entries = Files.list(store.resolve("generations"))) {
      return entries.map(path -> path.getFileName().toString()).toList();
    }
  }
}

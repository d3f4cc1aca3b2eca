package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.Publication.Outcome;
import org.lectern.ontology.store.GenerationId;
import org.lectern.ontology.store.StoreLayout;

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

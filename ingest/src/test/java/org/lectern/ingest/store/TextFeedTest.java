package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ontology.store.DirectoryTree;

class TextFeedTest {
  @TempDir Path directory;

  /** A full disk shows up here: everything is taken, then nothing of it can be written. */
  @Test
  void anIndexThatCannotBeCommittedFailsAndDoesNotHang() throws Exception {
    Path index = directory.resolve("text");
    try (TextFeed feed = new TextFeed(index)) {
      while (!Files.exists(index.resolve("write.lock"))) {
        Thread.sleep(10);
      }
      DirectoryTree.delete(index);
      SampleContent.papers(20).quads.forEach(feed::add);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () ->
              assertThatThrownBy(feed::finish)
                  .isInstanceOf(IOException.class)
                  .hasMessageStartingWith("text index: "));
    }
  }

  @Test
  void anIndexThatCannotBeBegunTakesEverythingAndFails() throws Exception {
    Path index = Files.writeString(directory.resolve("text"), "a file where a directory should be");
    try (TextFeed feed = new TextFeed(index)) {
      SampleContent.papers(2000).quads.forEach(feed::add);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> assertThatThrownBy(feed::finish).isInstanceOf(IOException.class));
    }
  }

  @Test
  void theControlIsWritten() throws Exception {
    try (TextFeed feed = new TextFeed(directory.resolve("text"))) {
      SampleContent.papers(20).quads.forEach(feed::add);
      assertThat(feed.finish()).isPositive();
    }
  }
}

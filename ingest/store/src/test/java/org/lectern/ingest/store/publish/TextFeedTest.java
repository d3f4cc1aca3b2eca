package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.DirectoryTree;

class TextFeedTest {
  @TempDir Path directory;

  /** Two threads that initialise Jena at once may wait for each other. */
  @BeforeAll
  static void initialise() {
    JenaSystem.init();
  }

  /** A full disk shows up here: everything is taken, then nothing of it can be written. */
  @Test
  void anIndexThatCannotBeCommittedFailsAndDoesNotHang() throws Exception {
    Path index = directory.resolve("text");
    try (TextFeed feed = new TextFeed(index)) {
      SampleContent.papers(200).quads.forEach(feed::add);
      awaitTaken(index);
      DirectoryTree.delete(index);
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

  /** Waits until the index has files of entries and its thread waits for more. */
  private static void awaitTaken(Path index) throws Exception {
    while (!hasEntries(index)
        || Thread.getAllStackTraces().keySet().stream()
            .noneMatch(
                thread ->
                    thread.getName().equals("lectern-text-index")
                        && thread.getState() == Thread.State.WAITING)) {
      Thread.sleep(10);
    }
  }

  private static boolean hasEntries(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (Stream<Path> files = Files.list(index)) {
      return files.anyMatch(file -> file.toString().endsWith(".fdt"));
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

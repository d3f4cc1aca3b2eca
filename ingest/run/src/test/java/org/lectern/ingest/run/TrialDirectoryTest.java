package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialDirectoryTest {
  @TempDir Path temporary;
  private Process child;

  /** Writes without end, as a trial does that is ended in the midst of it. */
  static final class Writing {
    private Writing() {}

    /**
     * Runs in a child process.
     *
     * @param args the folder of temporary files
     */
    public static void main(String[] args) throws IOException {
      try (TrialDirectory directory = TrialDirectory.create(Path.of(args[0]))) {
        for (long i = 0; ; i++) {
          try {
            Path place = directory.path().resolve("store/" + i % 50 + "/" + i % 7);
            Files.createDirectories(place);
            Files.write(place.resolve("file-" + i % 1000), new byte[10]);
          } catch (IOException e) {
            // It was removed under our hands, which does not keep us from going on.
          }
          if (i == 5000) {
            System.out.println(directory.path());
          }
          if (i % 100 == 0) {
            directory.restWhenEnding();
          }
        }
      }
    }
  }

  private Path start() throws IOException {
    child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                temporary.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return Path.of(child.inputReader().readLine());
  }

  private void ended() throws InterruptedException {
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private List<Path> trials() throws IOException {
    try (Stream<Path> entries = Files.list(temporary)) {
      return entries.toList();
    }
  }

  @AfterEach
  void stop() {
    if (child != null) {
      child.destroyForcibly();
    }
  }

  @Test
  void goesWithAProcessThatIsToldToEndWhileItWrites() throws Exception {
    assertThat(start()).exists();
    child.destroy();
    ended();
    assertThat(trials()).isEmpty();
  }

  @Test
  void goesWithTheNextTrialWhenItsProcessWasKilled() throws Exception {
    Path abandoned = start();
    try (TrialDirectory other = TrialDirectory.create(temporary)) {
      assertThat(trials()).as("the other one lives").contains(abandoned, other.path());
    }
    child.destroyForcibly();
    ended();
    assertThat(trials()).containsExactly(abandoned);
    try (TrialDirectory other = TrialDirectory.create(temporary)) {
      assertThat(trials()).containsExactly(other.path());
    }
    assertThat(trials()).isEmpty();
  }
}

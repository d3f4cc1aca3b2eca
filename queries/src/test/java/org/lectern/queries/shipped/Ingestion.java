package org.lectern.queries.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Runs the launcher as a person would, to ingest documents into a new store.
 *
 * @param folder where the store and what the command says are kept; emptied first
 */
record Ingestion(Path folder) {
  private static final Path LAUNCHER = Path.of("..", "lectern").toAbsolutePath().normalize();

  /** The data that ships. */
  static final Path DATA = Path.of("..", "data").toAbsolutePath().normalize();

  /**
   * Ingests.
   *
   * @param data a folder in the form of {@code data/}
   * @param sources documents in the order to read them; none for all of the folder
   * @return the N-Quads of the published generation
   */
  Path of(Path data, Path... sources) {
    assertThat(Path.of("..", "ingest", "evaluate", "target", "lib"))
        .as("the ingest module is built; run 'mvn verify' in the folder above")
        .isDirectory();
    try {
      FileUtils.deleteDirectory(folder.toFile());
      Files.createDirectories(folder);
      Path store = folder.resolve("store").toAbsolutePath();
      List<String> command =
          new ArrayList<>(List.of("bash", LAUNCHER.toString(), "ingest", "--data"));
      command.addAll(List.of(data.toString(), "--store", store.toString()));
      Stream.of(sources).map(Path::toString).forEach(command::add);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("LECTERN_BUILD", "never");
      Path said = folder.resolve("ingest.err");
      Process ingest =
          builder
              .redirectOutput(folder.resolve("ingest.out").toFile())
              .redirectError(said.toFile())
              .start();
      assertThat(ingest.waitFor(180, TimeUnit.SECONDS)).isTrue();
      assertThat(ingest.exitValue()).as(Files.readString(said)).isZero();
      String current = Files.readString(store.resolve("CURRENT")).strip();
      return store.resolve("generations").resolve(current).resolve("quads.nq");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the ingest", e);
    }
  }
}

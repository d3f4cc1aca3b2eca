package org.lectern.server.engine.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.queries.Releases;

/** Knows the generations that lie beside one in its store, up to that one. */
final class KeptReleases implements Releases {
  private final GenerationFiles latest;
  private final Path views;

  /**
   * Begins with a generation.
   *
   * @param latest the generation that is read; later ones, left by a rollback, are not known
   * @param views the directory for private views
   */
  KeptReleases(GenerationFiles latest, Path views) {
    this.latest = latest;
    this.views = views;
  }

  @Override
  public List<String> ids() {
    Path directory = latest.directory().getParent();
    TreeSet<GenerationId> kept = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (Path entry : entries) {
          GenerationId.parse(entry.getFileName().toString())
              .filter(id -> id.compareTo(latest.id()) <= 0)
              .ifPresent(kept::add);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept.stream().map(GenerationId::toString).toList();
  }

  @Override
  public Stream<Change> changes(String from, String to) {
    if (from.equals(to)) {
      return Stream.empty();
    }
    Generation before = open(from);
    try {
      Generation after = open(to);
      return GenerationComparison.between(before, after)
          .onClose(before::close)
          .onClose(after::close);
    } catch (RuntimeException e) {
      before.close();
      throw e;
    }
  }

  private Generation open(String text) {
    Optional<GenerationId> id = GenerationId.parse(text);
    Path directory = latest.directory().resolveSibling(text);
    try {
      return Generation.open(new GenerationFiles(id.orElseThrow(), directory), views);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

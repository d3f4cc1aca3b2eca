package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;

/** Knows what killed runs leave behind, and removes it. */
final class Leftovers {
  private static final String BUILDING = ".building-";
  private static final String REMOVED = ".removed-";

  private final StoreLayout layout;

  Leftovers(StoreLayout layout) {
    this.layout = layout;
  }

  /** Where the generation of a number is built. */
  Path building(int number) {
    return layout.generations().resolve(BUILDING + number);
  }

  /**
   * Removes half-written files, half-built and half-removed generations, and whole ones that were
   * never served.
   *
   * @throws IOException when something cannot be removed, or {@code CURRENT} is lost: then nothing
   *     is removed, as nobody knows what was served
   */
  void sweep() throws IOException {
    int served =
        Math.max(layout.readCurrent().map(GenerationId::number).orElse(0), newestRolledBack());
    for (Path directory : List.of(layout.root(), layout.documents(), layout.records())) {
      sweepUnfinished(directory);
    }
    if (!Files.isDirectory(layout.generations())) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(layout.generations())) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(BUILDING) || name.startsWith(REMOVED)) {
          DirectoryTree.delete(entry);
        }
      }
    }
    for (GenerationId id : layout.list()) {
      if (id.number() > served) {
        remove(id);
      }
    }
    Files.deleteIfExists(layout.firstPublication());
  }

  private static void sweepUnfinished(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(directory, WholeFile::isUnfinished)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Gives the number of the next generation, one above all that were ever served.
   *
   * @return the number
   * @throws IOException when the store cannot be read
   */
  int nextNumber() throws IOException {
    int highest = newestRolledBack();
    highest = Math.max(highest, layout.readCurrent().map(GenerationId::number).orElse(0));
    for (GenerationId id : layout.list()) {
      highest = Math.max(highest, id.number());
    }
    return highest + 1;
  }

  /**
   * Removes a generation; renamed first, so that half of it is never taken for the whole.
   *
   * @param id the generation
   * @throws IOException when it cannot be removed
   */
  void remove(GenerationId id) throws IOException {
    Path removed = layout.generations().resolve(REMOVED + id);
    DirectoryTree.delete(removed);
    Files.move(layout.generation(id).directory(), removed, StandardCopyOption.ATOMIC_MOVE);
    DirectoryTree.delete(removed);
    DirectoryTree.delete(layout.dumps().resolve(id.toString()));
  }

  private int newestRolledBack() throws IOException {
    return RollbackMark.read(layout).map(mark -> mark.newest().number()).orElse(0);
  }
}

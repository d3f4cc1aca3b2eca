package org.lectern.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code CURRENT} and judges it by the generations that are kept.
 *
 * <p>A publication puts its generation in place, then renames {@code CURRENT} into place, and only
 * then removes what is old. So {@code CURRENT} names a kept generation whenever a process is
 * killed, with one exception: the first publication of a store has its generation in place before
 * there is any {@code CURRENT}. As long as that lasts, the file {@code FIRST_PUBLICATION} holds the
 * id of that generation, which nobody was ever served. Where other generations are kept and {@code
 * CURRENT} is missing or names none of them, it was lost from outside, and with it what the store
 * is made of; nobody may then go on as if the store were empty.
 */
final class CurrentFile {
  /** More than an id, with blanks around it, ever takes. */
  private static final int MOST_BYTES = 256;

  private CurrentFile() {}

  /**
   * Finds the served generation.
   *
   * @param layout the store
   * @return its id, or empty when nothing was ever served
   * @throws LostCurrentException when generations are kept and none of them is named
   * @throws IOException when the store cannot be read
   */
  static Optional<GenerationId> served(StoreLayout layout) throws IOException {
    Optional<String> text = text(layout.current());
    while (true) {
      Optional<GenerationId> named = text.flatMap(GenerationId::parse);
      List<GenerationId> kept = layout.list();
      if (named.isPresent() && kept.contains(named.get())) {
        return named;
      }
      boolean neverServed =
          text(layout.firstPublication()).stream().toList().containsAll(names(kept));
      if (neverServed && (named.isPresent() || text.isEmpty())) {
        return named;
      }
      Optional<String> again = text(layout.current());
      if (again.equals(text)) {
        throw fault(layout, text, kept);
      }
      // A publication has gone on between the two looks.
      text = again;
    }
  }

  private static List<String> names(List<GenerationId> kept) {
    return kept.stream().map(GenerationId::toString).toList();
  }

  private static IOException fault(
      StoreLayout layout, Optional<String> text, List<GenerationId> kept) {
    String found = text.map(Quoted::of).orElse("no such file");
    return kept.isEmpty()
        ? new IOException(
            layout.current()
                + ": expected a generation id, found "
                + found
                + "; no generation is kept here: remove the file and ingest again")
        : new LostCurrentException(layout.current(), found, kept);
  }

  private static Optional<String> text(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Whoever opens a pipe waits for somebody to write into it.
      return Optional.of(Files.isDirectory(file) ? "a directory" : "a pipe, socket or device");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}

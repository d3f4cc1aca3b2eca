package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.Quoted;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;

/**
 * Remembers that a store was rolled back, until something newer is published.
 *
 * @param newest the newest generation that was published, whose number is not used again
 * @param to the generation that was gone back to
 */
public record RollbackMark(GenerationId newest, GenerationId to) {

  /**
   * Reads the mark as it was written.
   *
   * @param layout the store
   * @return the mark, or empty when there is no file
   * @throws IOException when the file cannot be read or has another form
   */
  static Optional<RollbackMark> read(StoreLayout layout) throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(layout.rollbackMark()), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    String[] ids = text.split(" ");
    Optional<GenerationId> newest = GenerationId.parse(ids[0]);
    Optional<GenerationId> to = GenerationId.parse(ids[ids.length - 1]);
    if (ids.length != 2 || newest.isEmpty() || to.isEmpty()) {
      throw new IOException(
          layout.rollbackMark()
              + ": expected two generation ids, found "
              + Quoted.of(text)
              + "; remove the file, which only remembers that somebody went back");
    }
    return Optional.of(new RollbackMark(newest.get(), to.get()));
  }

  void write(StoreLayout layout) throws IOException {
    WholeFile.writeDurably(layout.rollbackMark(), newest + " " + to + "\n");
  }
}

package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;

/**
 * Remembers a second fingerprint of the served generation.
 *
 * <p>Inputs that changed without changing a statement (a new version of a reader, say) have another
 * fingerprint than the manifest. Without this note each later run would build all over again, only
 * to find the same digest.
 */
final class Confirmation {
  private Confirmation() {}

  static void write(StoreLayout layout, GenerationId id, String fingerprint) throws IOException {
    WholeFile.writeDurably(layout.confirmed(), id + " " + fingerprint + "\n");
  }

  /** The fingerprint besides its own that gave this generation, if one is known. */
  static Optional<String> read(StoreLayout layout, GenerationId id) throws IOException {
    try {
      // Bytes that are no text confirm nothing.
      String text =
          new String(Files.readAllBytes(layout.confirmed()), StandardCharsets.UTF_8)
              .stripTrailing();
      return text.startsWith(id + " ")
          ? Optional.of(text.substring(id.toString().length() + 1))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}

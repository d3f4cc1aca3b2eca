package org.lectern.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.WholeFile;

/** Keeps the bytes of every document of a store, so that it can be read again by a newer reader. */
final class KeptDocuments {
  private final Path directory;

  KeptDocuments(Path directory) {
    this.directory = directory;
  }

  /**
   * Gives a document that was ingested before, to be read again.
   *
   * @param source what the manifest of its generation says of it
   * @return the document, its file the kept copy
   * @throws IOException when the copy is missing or holds other bytes. That is no fault of the
   *     document, so that it may not be left out as a bad one
   */
  SourceDocument document(StoredSource source) throws IOException {
    Path kept = directory.resolve(source.sha256());
    if (!isWhole(kept, source.sha256())) {
      throw new IOException(
          kept
              + ": error: expected the document '"
              + source.fileName()
              + "' that was ingested before, found "
              + (Files.exists(kept) ? "other bytes" : "none")
              + "; put it back, ingest the document again, or withdraw it with 'lectern remove "
              + source.key()
              + "'");
    }
    return new SourceDocument(
        source.key(),
        source.label(),
        kept,
        source.fileName(),
        source.sha256(),
        Optional.of(source.format()));
  }

  /**
   * Keeps the bytes of a document, and puts them in place of a copy that was damaged.
   *
   * @param document the document, which may be a kept one
   * @return the copy, or empty when there was one already
   * @throws IOException when the document is no longer the one that was read, or the copy cannot be
   *     written
   */
  Optional<Path> keep(SourceDocument document) throws IOException {
    Path target = directory.resolve(document.sha256());
    boolean present = Files.exists(target);
    if (document.file().equals(target)) {
      return Optional.empty();
    }
    if (!present || !isWhole(target, document.sha256())) {
      Files.createDirectories(directory);
      WholeFile.writeDurably(target, out -> copy(document, out));
    } else {
      copy(document, OutputStream.nullOutputStream());
    }
    return present ? Optional.empty() : Optional.of(target);
  }

  private static void copy(SourceDocument document, OutputStream out) throws IOException {
    String copied;
    try (InputStream in = document.content().open()) {
      copied = FileDigest.copy(in, out);
    }
    if (!copied.equals(document.sha256())) {
      throw changed(document);
    }
  }

  /** Somebody may save a file while it is ingested; half of either is neither. */
  private static IOException changed(SourceDocument document) {
    return new IOException(
        document.fileName()
            + ":1:1: error: expected the document as it was when it was read, found that it was"
            + " changed since; ingest it again");
  }

  private static boolean isWhole(Path file, String sha256) throws IOException {
    return Files.isRegularFile(file) && FileDigest.sha256(file).equals(sha256);
  }
}

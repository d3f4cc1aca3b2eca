package org.lectern.ingest.records.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Gives the bytes of a document, as often as they are asked for: a file, or a part of one that
 * holds many.
 */
public interface SourceContent {
  /**
   * Opens the document.
   *
   * @return its bytes from the first one, to be closed
   * @throws IOException when it cannot be opened
   */
  InputStream open() throws IOException;

  /**
   * Gives how large it is.
   *
   * @return its size in bytes
   * @throws IOException when it cannot be told
   */
  long size() throws IOException;

  /** Gives the file that the bytes lie in, which tells one document from another in messages. */
  Path file();
}

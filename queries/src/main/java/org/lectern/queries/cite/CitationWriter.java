package org.lectern.queries.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a bibliography in one format. */
public interface CitationWriter {
  /**
   * Writes some works and leaves the stream open.
   *
   * @param works papers and talks, each once
   * @param out where to write, in UTF-8
   * @throws IOException when the stream fails
   */
  void write(List<CitedWork> works, OutputStream out) throws IOException;
}

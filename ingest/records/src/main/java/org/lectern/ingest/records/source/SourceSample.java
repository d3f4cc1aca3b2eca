package org.lectern.ingest.records.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a document, by which a reader knows its layout.
 *
 * @param fileName the bare file name
 * @param head the first bytes, at most {@link #HEAD_BYTES}
 * @param lines the first lines, at most {@link #MOST_LINES}
 */
public record SourceSample(String fileName, byte[] head, List<SourceLine> lines) {
  /** How many bytes a sample has at the most. */
  public static final int HEAD_BYTES = 64 << 10;

  /** How many lines a sample has at the most. */
  public static final int MOST_LINES = 400;

  /** Copies bytes and lines. */
  public SourceSample {
    head = head.clone();
    lines = List.copyOf(lines);
  }

  /** A sample of lines alone. */
  public SourceSample(String fileName, List<SourceLine> lines) {
    this(fileName, new byte[0], lines);
  }

  /** Gives a copy of the first bytes. */
  @Override
  public byte[] head() {
    return head.clone();
  }

  /**
   * Takes the sample of a document.
   *
   * @param document the document
   * @return its first bytes and lines
   * @throws UnreadableSourceException when one of these lines is too long, is not UTF-8 or holds
   *     NUL
   * @throws IOException when it cannot be read
   */
  public static SourceSample of(SourceDocument document) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(document.content().open(), HEAD_BYTES)) {
      in.mark(HEAD_BYTES);
      byte[] head = in.readNBytes(HEAD_BYTES);
      in.reset();
      List<SourceLine> sample = new ArrayList<>();
      try (SourceLines lines = SourceLines.openText(in, document.fileName())) {
        Optional<SourceLine> line = lines.next();
        while (line.isPresent() && sample.size() < MOST_LINES) {
          sample.add(line.get());
          line = lines.next();
        }
      }
      return new SourceSample(document.fileName(), head, sample);
    }
  }
}

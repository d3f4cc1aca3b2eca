package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * What a document tells of the content of a work.
 *
 * @param keywords the printed keywords in order
 * @param abstractText abstract or digest, its paragraphs parted by newlines; empty in facts-only
 *     copies
 * @param abstractLines the lines of that prose, also where a facts-only copy left it out
 */
public record Content(
    List<PrintedText> keywords, Optional<PrintedText> abstractText, List<Integer> abstractLines)
    implements RecordPart {
  /** Copies the lists. */
  public Content {
    keywords = List.copyOf(keywords);
    abstractLines = List.copyOf(abstractLines);
  }
}

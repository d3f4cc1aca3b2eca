package org.lectern.ingest.facts;

import java.util.List;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.SourceRecord;
import org.lectern.ingest.read.TalkRecord;

/** Knows which lines of a record are prose that facts-only copies leave out. */
final class ProseLines {
  private ProseLines() {}

  /** Lists them, from 1. */
  static List<Integer> of(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      return paper.abstractLines();
    }
    return record instanceof TalkRecord talk ? talk.abstractLines() : List.of();
  }
}

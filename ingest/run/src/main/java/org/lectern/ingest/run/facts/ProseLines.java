package org.lectern.ingest.run.facts;

import java.util.List;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;

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

package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/** Takes the abstracts out of records: what both forms of a document have in common. */
public final class BareRecords {
  private BareRecords() {}

  /** Gives the records without abstracts. */
  public static List<SourceRecord> of(List<SourceRecord> records) {
    return records.stream().map(BareRecords::of).toList();
  }

  private static SourceRecord of(SourceRecord record) {
    if (record instanceof TalkRecord t) {
      return new TalkRecord(
          t.location(),
          t.title(),
          t.speakers(),
          t.collaborators(),
          t.slot(),
          bare(t.content()),
          t.links(),
          t.details());
    }
    if (record instanceof PaperRecord p) {
      return new PaperRecord(
          p.location(),
          p.title(),
          p.authors(),
          p.published(),
          p.listed(),
          bare(p.content()),
          p.links(),
          p.further());
    }
    return record;
  }

  private static Content bare(Content content) {
    return new Content(content.keywords(), Optional.empty(), content.abstractLines());
  }
}

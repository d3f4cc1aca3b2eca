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
          t.form(),
          t.title(),
          t.speakers(),
          t.collaborators(),
          Optional.empty(),
          t.abstractLines(),
          t.date(),
          t.monthDay(),
          t.start(),
          t.end(),
          t.endDerived(),
          t.place(),
          t.links());
    }
    if (record instanceof PaperRecord p) {
      return new PaperRecord(
          p.location(),
          p.title(),
          p.authors(),
          p.venue(),
          p.keywords(),
          p.section(),
          p.sectionYear(),
          Optional.empty(),
          p.abstractLines(),
          p.links(),
          p.award());
    }
    return record;
  }
}

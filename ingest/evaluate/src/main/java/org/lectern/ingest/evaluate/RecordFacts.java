package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;

/** Lists what records say as single facts. */
final class RecordFacts {
  private final String document;
  private final List<Fact> facts = new ArrayList<>();

  private RecordFacts(String document) {
    this.document = document;
  }

  /** Lists the facts of a document's records. */
  static List<Fact> of(String document, List<SourceRecord> records) {
    RecordFacts facts = new RecordFacts(document);
    records.forEach(facts::record);
    return facts.facts;
  }

  private void record(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      text(record, "title", Optional.of(paper.title()));
      names(record, "author", paper.authors());
      text(record, "venue", paper.venue());
      paper.keywords().forEach(keyword -> add(record, "keyword", keyword.text()));
      text(record, "section", paper.section());
      paper.sectionYear().ifPresent(year -> add(record, "year", year.toString()));
      text(record, "award", paper.award());
      paper.links().forEach(link -> add(record, "link", link.url()));
    } else if (record instanceof TalkRecord talk) {
      text(record, "title", talk.title());
      names(record, "speaker", talk.speakers());
      names(record, "collaborator", talk.collaborators());
      talk.date().ifPresent(date -> add(record, "date", date.toString()));
      talk.start().ifPresent(time -> add(record, "start", time.toString()));
      talk.end().ifPresent(time -> add(record, "end", time.toString()));
      text(record, "place", talk.place());
      talk.links().forEach(link -> add(record, "link", link.url()));
    } else if (record instanceof EventRecord event) {
      names(record, "organizer", event.organizers());
    } else if (record instanceof PersonRecord person) {
      names(record, person.role(), List.of(person.person()));
    }
  }

  private void names(SourceRecord record, String property, List<PrintedName> names) {
    for (PrintedName name : names) {
      add(record, property, name.name());
      name.affiliations().forEach(affiliation -> add(record, "affiliation", affiliation));
    }
  }

  private void text(SourceRecord record, String property, Optional<PrintedText> text) {
    text.ifPresent(printed -> add(record, property, printed.text()));
  }

  private void add(SourceRecord record, String property, String value) {
    facts.add(
        new Fact(document, record.location().first(), record.location().last(), property, value));
  }
}

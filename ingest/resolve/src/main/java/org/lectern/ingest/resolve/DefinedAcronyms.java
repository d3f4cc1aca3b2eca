package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.resolve.topics.AcronymDefinition;
import org.lectern.ingest.resolve.topics.AcronymFinder;

/** Finds the acronyms that records define in their titles and their prose. */
public final class DefinedAcronyms {
  private DefinedAcronyms() {}

  /**
   * Finds those in the title of a record.
   *
   * @param record the record
   * @param key its key
   */
  public static List<AcronymDefinition> inTitle(SourceRecord record, String key) {
    return titleOf(record).map(title -> AcronymFinder.find(title.text(), key)).orElseGet(List::of);
  }

  /** Finds those in the abstract of a record, where it has one. */
  static List<AcronymDefinition> inProse(SourceRecord record, String key) {
    List<AcronymDefinition> found = new ArrayList<>();
    proseOf(record)
        .ifPresent(
            prose -> prose.text().lines().forEach(l -> found.addAll(AcronymFinder.find(l, key))));
    return found;
  }

  private static Optional<PrintedText> titleOf(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      return Optional.of(paper.title());
    }
    return record instanceof TalkRecord talk ? talk.title() : Optional.empty();
  }

  private static Optional<PrintedText> proseOf(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      return paper.abstractText();
    }
    return record instanceof TalkRecord talk ? talk.abstractText() : Optional.empty();
  }
}

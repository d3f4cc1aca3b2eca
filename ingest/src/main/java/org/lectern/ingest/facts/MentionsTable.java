package org.lectern.ingest.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.Reading;
import org.lectern.ingest.read.SourceRecord;
import org.lectern.ingest.read.TalkRecord;
import org.lectern.ingest.resolve.TopicLabels;
import org.lectern.ingest.resolve.topics.CuratedTopic;
import org.lectern.ingest.resolve.topics.TopicMention;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;
import org.lectern.ingest.source.SourceLine;

/** Writes which topics the abstracts of documents mention, so that facts-only copies lose none. */
public final class MentionsTable {
  private final TopicTagger tagger;

  /**
   * Prepares the table.
   *
   * @param readings what was read of all documents, by source key
   * @param curated the curated topics
   */
  public MentionsTable(Map<String, Reading> readings, Collection<CuratedTopic> curated) {
    List<TopicMention> labels = new ArrayList<>();
    readings
        .values()
        .forEach(
            reading ->
                reading.records(PaperRecord.class).stream()
                    .flatMap(paper -> TopicLabels.of(paper).stream())
                    .forEach(label -> labels.add(new TopicMention(label, ""))));
    tagger = new TopicTagger(new TopicResolver().resolve(labels, curated));
  }

  /**
   * Lists the rows of one document.
   *
   * @param source its source key
   * @param lines its lines
   * @param records its records
   * @return rows {@code document, line, term} parted by tabs, in the order of the document
   */
  public List<String> rows(
      String source, List<SourceLine> lines, Collection<SourceRecord> records) {
    Map<Integer, List<String>> found = new TreeMap<>();
    for (SourceRecord record : records) {
      for (int line : abstractLines(record)) {
        found.put(line, List.copyOf(tagger.find(lines.get(line - 1).text())));
      }
    }
    List<String> rows = new ArrayList<>();
    found.forEach(
        (line, terms) -> terms.forEach(term -> rows.add(source + "\t" + line + "\t" + term)));
    return rows;
  }

  private static List<Integer> abstractLines(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      return paper.abstractLines();
    }
    return record instanceof TalkRecord talk ? talk.abstractLines() : List.of();
  }
}

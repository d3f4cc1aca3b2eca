package org.lectern.ingest.run.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.resolve.DefinedAcronyms;
import org.lectern.ingest.resolve.TopicLabels;
import org.lectern.ingest.resolve.topics.AcronymDefinition;
import org.lectern.ingest.resolve.topics.CuratedTopic;
import org.lectern.ingest.resolve.topics.TopicMention;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;

/** Writes which topics the abstracts of documents mention, so that facts-only copies lose none. */
public final class MentionsTable {
  private final TopicTagger tagger;

  /**
   * Prepares the table.
   *
   * @param readings what was read of all documents, by source key
   * @param acronyms the acronyms that their prose defines
   * @param curated the curated topics
   */
  public MentionsTable(
      Map<String, Reading> readings,
      Collection<AcronymsTable.Row> acronyms,
      Collection<CuratedTopic> curated) {
    List<TopicMention> labels = new ArrayList<>();
    List<AcronymDefinition> definitions = new ArrayList<>();
    readings.forEach(
        (source, reading) -> {
          reading.records(PaperRecord.class).stream()
              .flatMap(paper -> TopicLabels.of(paper).stream())
              .forEach(label -> labels.add(new TopicMention(label, "")));
          reading
              .records()
              .forEach(record -> definitions.addAll(DefinedAcronyms.inTitle(record, source)));
        });
    acronyms.forEach(
        row -> definitions.add(new AcronymDefinition(row.acronym(), row.expansion(), "")));
    tagger = new TopicTagger(new TopicResolver().resolve(labels, curated, definitions).topics());
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
      for (int line : ProseLines.of(record)) {
        found.put(line, List.copyOf(tagger.find(lines.get(line - 1).text())));
      }
    }
    List<String> rows = new ArrayList<>();
    found.forEach(
        (line, terms) -> terms.forEach(term -> rows.add(source + "\t" + line + "\t" + term)));
    return rows;
  }
}

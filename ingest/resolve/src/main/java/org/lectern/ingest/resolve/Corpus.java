package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.resolve.identity.IdentityStatement;
import org.lectern.ingest.resolve.model.CuratedEvent;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.ingest.resolve.topics.CuratedTopic;

/**
 * Everything that resolution looks at.
 *
 * @param records the records of all sources, by source key and then by place
 * @param events the curated facts of events, by source key
 * @param links the given-back addresses
 * @param mentions the topics of left-out prose
 * @param acronyms the acronyms that left-out prose defines
 * @param topics the curated topics
 * @param topicRecords for each curated topic's name the key of the record that is its receipt
 * @param series the curated series
 * @param organizations the curated organisations
 * @param identity what curators state of which things are one
 */
public record Corpus(
    List<RecordRef> records,
    Map<String, CuratedEvent> events,
    List<LinkRow> links,
    List<MentionRow> mentions,
    List<AcronymRow> acronyms,
    List<CuratedTopic> topics,
    Map<String, String> topicRecords,
    List<CuratedName> series,
    List<CuratedName> organizations,
    List<IdentityStatement> identity) {
  /** Makes a corpus of records alone, about which nothing is curated. */
  public static Corpus of(List<RecordRef> records) {
    return new Corpus(
        records, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
        List.of(), List.of());
  }

  /** Gives the same corpus as the rules alone see it. */
  Corpus withoutIdentity() {
    return new Corpus(
        records,
        events,
        links,
        mentions,
        acronyms,
        topics,
        topicRecords,
        series,
        organizations,
        List.of());
  }
}

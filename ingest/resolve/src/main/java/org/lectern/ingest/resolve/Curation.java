package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.resolve.identity.IdentityStatement;
import org.lectern.ingest.resolve.model.CuratedEvent;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.ingest.resolve.topics.CuratedTopic;

/**
 * What curators state about the sources at hand; grows by one entry a statement.
 *
 * @param events the facts of events, by source key
 * @param links the given-back addresses
 * @param mentions the topics of left-out prose
 * @param acronyms the acronyms that left-out prose defines
 * @param topics the curated topics
 * @param series the curated series
 * @param organizations the curated organisations
 * @param identity what is stated of which things are one
 */
public record Curation(
    Map<String, CuratedEvent> events,
    List<LinkRow> links,
    List<MentionRow> mentions,
    List<AcronymRow> acronyms,
    Topics topics,
    List<CuratedName> series,
    List<CuratedName> organizations,
    List<IdentityStatement> identity) {
  /**
   * The curated topics.
   *
   * @param all the topics in the order of their file
   * @param records for each topic's name the key of the record that is its receipt
   */
  public record Topics(List<CuratedTopic> all, Map<String, String> records) {}

  /** Gives what no curator states. */
  public static Curation none() {
    return new Curation(
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new Topics(List.of(), Map.of()),
        List.of(),
        List.of(),
        List.of());
  }

  /** Gives the same without what is stated of which things are one. */
  Curation withoutIdentity() {
    return new Curation(
        events, links, mentions, acronyms, topics, series, organizations, List.of());
  }
}

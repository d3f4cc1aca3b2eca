package org.lectern.ingest.resolve;

import java.util.List;

/**
 * Everything that resolution looks at.
 *
 * @param records the records of all sources, by source key and then by place
 * @param curated what curators state about them
 */
public record Corpus(List<RecordRef> records, Curation curated) {
  /** Makes a corpus of records alone, about which nothing is curated. */
  public static Corpus of(List<RecordRef> records) {
    return new Corpus(records, Curation.none());
  }

  /** Gives the same corpus as the rules alone see it. */
  Corpus withoutIdentity() {
    return new Corpus(records, curated.withoutIdentity());
  }
}

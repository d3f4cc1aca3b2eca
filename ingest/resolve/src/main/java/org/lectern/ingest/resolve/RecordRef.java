package org.lectern.ingest.resolve;

import org.lectern.ingest.records.SourceRecord;

/**
 * A record with its identity in the graph.
 *
 * @param source the key of its source
 * @param key the key of its IRI, {@code <source key>-<first line>}
 * @param record what the source says
 */
public record RecordRef(String source, String key, SourceRecord record) {}

package org.lectern.ingest.records;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What one document says at one place, in its own words.
 *
 * <p>Each implementation is a plain value that can be written as JSON and read back equal.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaperRecord.class, name = "paper"),
  @JsonSubTypes.Type(value = TalkRecord.class, name = "talk"),
  @JsonSubTypes.Type(value = EventRecord.class, name = "event"),
  @JsonSubTypes.Type(value = PersonRecord.class, name = "person")
})
public sealed interface SourceRecord permits PaperRecord, TalkRecord, EventRecord, PersonRecord {
  /** Gives the lines the record was read from. */
  Location location();
}

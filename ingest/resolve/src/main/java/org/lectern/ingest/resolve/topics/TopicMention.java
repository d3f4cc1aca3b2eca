package org.lectern.ingest.resolve.topics;

/**
 * A label that a record prints for a topic: a keyword or a heading.
 *
 * @param label the printed label
 * @param record the key of the record
 */
public record TopicMention(String label, String record) {}

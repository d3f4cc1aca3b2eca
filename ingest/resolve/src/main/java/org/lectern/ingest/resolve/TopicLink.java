package org.lectern.ingest.resolve;

import java.util.List;

/**
 * A topic of a work, with how the work shows it.
 *
 * @param role {@code keyword}, {@code section}, {@code title} or {@code abstract}
 * @param topic the key of the topic
 * @param printed the printed form, or the topic's label for titles and abstracts
 * @param records keys of the records that show it
 */
public record TopicLink(String role, String topic, String printed, List<String> records) {}

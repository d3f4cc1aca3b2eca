package org.lectern.ingest.resolve;

/**
 * A topic that left-out prose mentions, as the table of mentions says.
 *
 * @param record the key of the row's own record
 * @param source the source whose prose it is
 * @param aboutLine the line of the prose in that source
 * @param topic the preferred label of the topic
 * @param line the line of the row, from 1
 */
public record MentionRow(String record, String source, int aboutLine, String topic, int line) {}

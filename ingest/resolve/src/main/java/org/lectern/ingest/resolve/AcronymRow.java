package org.lectern.ingest.resolve;

/**
 * A row of {@code acronyms.tsv}: what a line of left-out prose says an acronym stands for.
 *
 * @param record the key of the row's record
 * @param source the key of the document's source
 * @param aboutLine the line of the document
 * @param acronym the acronym in the singular
 * @param expansion the words as printed
 * @param line the line of the table
 */
public record AcronymRow(
    String record, String source, int aboutLine, String acronym, String expansion, int line) {}

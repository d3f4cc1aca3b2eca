package org.lectern.ingest.resolve;

/**
 * An address that a table gives back to an entry of a source.
 *
 * @param record the key of the row's own record
 * @param source the source whose entry it is
 * @param aboutLine the line of the entry's title in that source
 * @param title the title the row repeats
 * @param kind {@code paper}, {@code code}, …
 * @param url the address
 * @param line the line of the row, from 1
 */
public record LinkRow(
    String record, String source, int aboutLine, String title, String kind, String url, int line) {}

package org.lectern.ingest.records;

/**
 * An address that a document prints for a work.
 *
 * @param kind what it leads to, as printed or told by the address: {@code paper}, {@code code}, …
 * @param url the address
 * @param line where it stands, from 1
 */
public record PrintedLink(String kind, String url, int line) {}

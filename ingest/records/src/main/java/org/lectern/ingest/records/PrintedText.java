package org.lectern.ingest.records;

/**
 * A value as one line prints it, for example a title, a keyword or an address.
 *
 * @param text the printed text without white space at its ends
 * @param line where it stands, from 1
 */
public record PrintedText(String text, int line) {}

package org.lectern.ingest.records;

/**
 * A value for which a record has no place of its own, under the name that the document gives it.
 *
 * @param name the name of the field, for example {@code howpublished}
 * @param value its value
 * @param line where it stands, from 1
 */
public record PrintedField(String name, String value, int line) {}

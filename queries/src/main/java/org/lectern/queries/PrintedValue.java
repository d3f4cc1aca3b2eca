package org.lectern.queries;

import java.util.Optional;

/**
 * Holds one value that a document prints within a record.
 *
 * @param role what it is there, for example {@code title} or {@code author}
 * @param position its place among the values of that role, from 1
 * @param text the value as printed
 * @param affiliation the affiliation printed beside a name
 * @param line where it stands when that is none of the record's lines, as with a heading above
 */
public record PrintedValue(
    String role, int position, String text, Optional<String> affiliation, Optional<Integer> line) {}

package org.lectern.queries.header;

/**
 * Points into a {@code .rq} file.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1
 */
public record Place(int line, int column) {}

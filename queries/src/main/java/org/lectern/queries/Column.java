package org.lectern.queries;

/**
 * Describes one column of an answer.
 *
 * @param name the variable of the query, without question mark
 * @param meaning one sentence that says what stands in the column
 */
public record Column(String name, String meaning) {}

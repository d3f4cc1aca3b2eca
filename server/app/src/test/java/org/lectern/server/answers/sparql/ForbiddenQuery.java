package org.lectern.server.answers.sparql;

/**
 * A query with one element that the server must refuse.
 *
 * @param text the query
 * @param element what is to be refused, as named in {@link QueryElements}
 * @param positions the places it stands in, from the outermost to the innermost
 */
record ForbiddenQuery(String text, String element, String positions) {}

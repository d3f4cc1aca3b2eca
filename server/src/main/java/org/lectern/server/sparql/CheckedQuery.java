package org.lectern.server.sparql;

import org.apache.jena.query.Query;

/**
 * A query that {@link QueryCheck} let pass.
 *
 * @param query the query, ready to run
 * @param repeatable whether it gives the same result each time on the same generation
 */
public record CheckedQuery(Query query, boolean repeatable) {}

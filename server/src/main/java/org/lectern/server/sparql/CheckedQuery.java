package org.lectern.server.sparql;

import org.apache.jena.query.Query;

/**
 * A query that {@link QueryCheck} let pass.
 *
 * @param query the query, ready to run
 * @param repeatable whether its functions give the same each time on the same generation
 * @param asksForCatalogue whether it asks for the description of the canned queries
 */
public record CheckedQuery(Query query, boolean repeatable, boolean asksForCatalogue) {}

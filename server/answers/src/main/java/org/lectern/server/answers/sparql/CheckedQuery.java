package org.lectern.server.answers.sparql;

import org.apache.jena.query.Query;

/**
 * A query that {@link QueryCheck} let pass.
 *
 * @param query the query, ready to run
 * @param repeatable whether its functions give the same each time on the same generation
 * @param asksForCatalogue whether it asks for the description of the canned queries
 * @param choosesRunGraph whether it names the run graph beside a variable for graphs, or beside
 *     that description
 */
public record CheckedQuery(
    Query query, boolean repeatable, boolean asksForCatalogue, boolean choosesRunGraph) {}

package org.lectern.server.answers.canned;

import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.web.HttpError;

/** Finds the query that a path names. */
final class CatalogueSearch {
  private CatalogueSearch() {}

  /**
   * Finds a query.
   *
   * @param catalogue the queries
   * @param name the name in the path
   * @return the query
   * @throws HttpError 404 with queries of like names
   */
  static CannedQuery find(QueryCatalogue catalogue, String name) {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new HttpError(404, "There is no query of this name. They are listed at /queries.")
                    .offering(
                        catalogue.nearest(name).stream()
                            .map(
                                near -> new HttpError.Choice(near, "query", "/queries/" + near, ""))
                            .toList()));
  }
}

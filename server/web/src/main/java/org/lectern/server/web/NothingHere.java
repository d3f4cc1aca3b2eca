package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Answers every path that is no resource's with 404. */
public final class NothingHere extends Resource {
  private static final List<HttpError.Choice> PAGES =
      List.of(
          new HttpError.Choice("What is in the graph", "page", "/", ""),
          new HttpError.Choice("Queries", "page", "/queries", ""),
          new HttpError.Choice("SPARQL", "page", "/sparql", ""));

  @Override
  protected Reply answer(HttpServletRequest request) {
    throw new HttpError(
            404,
            "There is nothing at this address. Queries are at /queries/NAME, things at /id/KIND/KEY,"
                + " SPARQL at /sparql.")
        .offering(PAGES);
  }
}

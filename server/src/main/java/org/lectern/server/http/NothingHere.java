package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** Answers every path that is no resource's with 404. */
public final class NothingHere extends Resource {
  @Override
  protected Reply answer(HttpServletRequest request) {
    throw new HttpError(404, "There is nothing at this address. Begin at /.");
  }
}

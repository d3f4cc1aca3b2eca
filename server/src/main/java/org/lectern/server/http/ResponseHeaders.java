package org.lectern.server.http;

import jakarta.servlet.http.HttpServletResponse;

/** Names and sets the headers that every response has. */
public final class ResponseHeaders {
  /** Which generation an answer was read from. */
  public static final String GENERATION = "Lectern-Generation";

  /** Whether rows were left out because there were more than the limit. */
  public static final String TRUNCATED = "Lectern-Truncated";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
          + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private ResponseHeaders() {}

  /**
   * Sets what protects the reader of a response.
   *
   * @param response a response that has not begun to be sent
   */
  public static void setCommon(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}

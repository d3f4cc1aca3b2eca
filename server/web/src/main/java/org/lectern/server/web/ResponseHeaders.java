package org.lectern.server.web;

import jakarta.servlet.http.HttpServletResponse;

/** Names and sets the headers that every response has. */
public final class ResponseHeaders {
  /** Which generation an answer was read from. */
  public static final String GENERATION = "Lectern-Generation";

  /** Whether rows were left out because there were more than the limit. */
  public static final String TRUNCATED = "Lectern-Truncated";

  /** Says what a page may load and run. */
  public static final String POLICY = "Content-Security-Policy";

  /**
   * The two rules that the tables of the query editor put into style elements to make columns wider
   * and narrower, by the digests of their texts. A change of the editor's version shows in the
   * tests in a browser, which fail on anything that is refused.
   */
  private static final String EDITOR_STYLES =
      " 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
          + " 'sha256-c0O6TmFAkgpNbHxKAa1BrveWHHopjEtC47i0PzMudxg='";

  private ResponseHeaders() {}

  /**
   * Sets what protects the reader of a response.
   *
   * @param response a response that has not begun to be sent
   */
  public static void setCommon(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(POLICY, policy(""));
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  /**
   * Gives the policy of the page with the query editor, which allows two known style elements more
   * than that of all other responses.
   */
  public static String editorPolicy() {
    return policy(EDITOR_STYLES);
  }

  private static String policy(String moreStyles) {
    return "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"
        + moreStyles
        + "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }
}

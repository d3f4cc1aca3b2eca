package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** Chooses the media type of a response by the header {@code Accept}. */
public final class Negotiation {
  /** The media type of pages. */
  public static final String HTML = "text/html;charset=utf-8";

  private static final String PLAIN_HTML = "text/html";

  private Negotiation() {}

  /**
   * Chooses among media types.
   *
   * @param request the request
   * @param offers what can be sent, without parameters, the one sent for {@code *}{@code /*} first
   * @return one of the offers
   * @throws HttpError 406 when the sender accepts none of them
   */
  public static String choose(HttpServletRequest request, List<String> offers) {
    String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
    if (accept.isBlank()) {
      return offers.get(0);
    }
    MediaType chosen;
    try {
      chosen =
          AcceptList.match(
              new AcceptList(accept), AcceptList.create(offers.toArray(String[]::new)));
    } catch (RuntimeException e) {
      throw new HttpError(400, "The header Accept is not a list of media types.");
    }
    if (chosen == null) {
      throw new HttpError(406, "Accept one of " + String.join(", ", offers) + ".");
    }
    return chosen.getContentTypeStr();
  }

  /**
   * Says whether the sender would rather see a page.
   *
   * @param request the request
   * @param other the other media type on offer, sent when either would do
   * @return whether to send a page
   */
  public static boolean prefersHtml(HttpServletRequest request, String other) {
    try {
      return choose(request, List.of(other, PLAIN_HTML)).equals(PLAIN_HTML);
    } catch (HttpError e) {
      return false;
    }
  }
}

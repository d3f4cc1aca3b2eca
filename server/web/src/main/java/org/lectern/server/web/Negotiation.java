package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.lectern.queries.format.AnswerFormat;

/** Chooses the media type of a response by the header {@code Accept}. */
public final class Negotiation {
  /** The media type of pages. */
  public static final String HTML = "text/html";

  /** The media type of JSON. */
  public static final String JSON = AnswerFormat.JSON.mediaType();

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
    return choose(String.join(",", Collections.list(request.getHeaders("Accept"))), offers);
  }

  static String choose(String accept, List<String> offers) {
    if (accept.isBlank()) {
      return offers.get(0);
    }
    MediaType chosen;
    try {
      AcceptList wanted = new AcceptList(accept);
      String[] left =
          offers.stream().filter(offer -> !refuses(wanted, offer)).toArray(String[]::new);
      chosen = AcceptList.match(wanted, AcceptList.create(left));
    } catch (RuntimeException e) {
      throw new HttpError(400, "The header Accept is not a list of media types.");
    }
    if (chosen == null) {
      throw new HttpError(406, "Accept one of " + String.join(", ", offers) + ".");
    }
    return chosen.getContentTypeStr();
  }

  /** The most exact range that holds a type decides (RFC 9110, 12.5.1); Jena goes by the first. */
  private static boolean refuses(AcceptList wanted, String offer) {
    MediaType type = MediaType.create(offer);
    return wanted.entries().stream()
        .filter(range -> range.accepts(type))
        .max(Comparator.comparingInt(Negotiation::exactness))
        .filter(range -> range.get_q() <= 0)
        .isPresent();
  }

  private static int exactness(MediaRange range) {
    return "*".equals(range.getType()) ? 0 : "*".equals(range.getSubType()) ? 1 : 2;
  }

  /**
   * Says whether a resource that is a page and JSON is to be sent as a page.
   *
   * @param request the request: {@code ?format=} decides before the header {@code Accept}
   * @return whether to send a page; JSON when either would do or neither is accepted
   * @throws HttpError 400 for another format
   */
  public static boolean wantsPage(HttpServletRequest request) {
    return switch (Optional.ofNullable(request.getParameter("format")).orElse("")) {
      case "html" -> true;
      case "json" -> false;
      case "" -> prefersHtml(request, JSON);
      default ->
          throw new HttpError(400, "There is no such format. Take html or json.").about("format");
    };
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
      return choose(request, List.of(other, HTML)).equals(HTML);
    } catch (HttpError e) {
      return false;
    }
  }
}

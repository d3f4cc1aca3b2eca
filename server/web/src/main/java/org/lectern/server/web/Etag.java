package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.store.GenerationId;
import org.lectern.text.Slug;

/** Makes entity tags out of the generation, what was asked of it, and the media type. */
public final class Etag {
  private Etag() {}

  /**
   * Makes the tag of a response.
   *
   * @param generation what is read
   * @param parts everything else that the response depends on
   * @return a weak entity tag
   */
  public static String of(GenerationId generation, String... parts) {
    String all = generation + "\n" + String.join("\n", parts);
    String digest = Slug.sha256(all.getBytes(StandardCharsets.UTF_8));
    return "W/\"" + generation.number() + "-" + digest.substring(0, 24) + "\"";
  }

  /**
   * Says whether the sender has this response already.
   *
   * @param request the request
   * @param tag the tag of the response
   * @return whether {@code If-None-Match} names the tag
   */
  public static boolean matches(HttpServletRequest request, String tag) {
    return named(request, "If-None-Match")
        .anyMatch(known -> known.equals("*") || weak(known).equals(weak(tag)));
  }

  /**
   * Refuses a request that is meant for another response.
   *
   * <p>Tags are compared strongly, so that a weak one never matches.
   *
   * @param request the request
   * @param tag the tag of the response, empty where it has none
   * @throws HttpError 412 when there is an {@code If-Match} that does not name the tag
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-match">RFC 9110, 13.1.1</a>
   */
  static void require(HttpServletRequest request, String tag) {
    List<String> wanted = named(request, "If-Match").toList();
    boolean meant =
        wanted.contains("*") || !tag.startsWith("W/") && wanted.contains(tag) || wanted.isEmpty();
    if (!meant) {
      throw new HttpError(412, "If-Match names another version than the one that is served.");
    }
  }

  private static Stream<String> named(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip);
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}

package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.lectern.ontology.Slug;
import org.lectern.ontology.store.GenerationId;

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
    return Collections.list(request.getHeaders("If-None-Match")).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || weak(known).equals(weak(tag)));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}

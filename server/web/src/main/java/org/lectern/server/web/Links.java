package org.lectern.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.lectern.ontology.Iris;

/** Says where an IRI leads on a page. */
public final class Links {
  private Links() {}

  /**
   * Finds the link for an IRI: this server's own page for data IRIs, whatever their base, and the
   * IRI itself for web and mail addresses.
   *
   * @param iri any IRI
   * @param iris the data IRIs
   * @return the link, or empty when the IRI must not be followed
   */
  public static Optional<String> to(String iri, Iris iris) {
    Optional<Iris.Name> name = iris.parse(iri);
    if (name.isPresent()) {
      int hash = iri.indexOf('#');
      return Optional.of(
          path("page", name.get()) + (hash >= 0 ? "#" + encode(iri.substring(hash + 1)) : ""));
    }
    return isSafe(iri) ? Optional.of(iri) : Optional.empty();
  }

  /**
   * Makes the path of one of a thing's resources.
   *
   * @param resource {@code id}, {@code page} or {@code data}
   * @param name the thing
   * @return a path on this server, percent-encoded
   */
  public static String path(String resource, Iris.Name name) {
    return "/" + resource + "/" + name.kind().segment() + "/" + encode(name.key());
  }

  /**
   * Encodes a text as one segment of a path or one value of a query string.
   *
   * @param text any text
   * @return its percent-encoded form
   */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static boolean isSafe(String iri) {
    String lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
        || lower.startsWith("http://")
        || lower.startsWith("mailto:");
  }
}

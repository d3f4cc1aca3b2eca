package org.lectern.server.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.server.web.HttpError;

/**
 * Which thing a path such as {@code /page/person/qing-qu} or {@code /data/person/qing-qu.ttl}
 * means.
 *
 * @param name kind and key
 * @param suffix the format by which the path ends, empty when it names none
 */
record EntityName(Iris.Name name, Optional<EntityFormat> suffix) {
  /**
   * Reads the path of a request.
   *
   * @param request a request to a resource that is mapped to {@code /something/*}
   * @return the thing
   * @throws HttpError 404 when the path has another form
   */
  static EntityName of(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String[] parts = path.split("/", -1);
    if (parts.length != 3 || parts[2].isEmpty()) {
      throw new HttpError(404, "Expected a path such as /id/person/name: a kind and a key.");
    }
    Kind kind =
        Kind.ofSegment(parts[1])
            .orElseThrow(
                () ->
                    new HttpError(
                        404,
                        "There is no such kind of thing. Kinds are "
                            + String.join(
                                ", ", Arrays.stream(Kind.values()).map(Kind::segment).toList())
                            + "."));
    String key = parts[2];
    Optional<EntityFormat> suffix = EntityFormat.ofFileName(key);
    if (suffix.isPresent()) {
      key = key.substring(0, key.length() - suffix.get().suffix().length() - 1);
    }
    if (!key.matches("[\\p{L}\\p{N}\\p{M}._-]+")) {
      throw new HttpError(404, "A key holds letters, digits and hyphens only.");
    }
    return new EntityName(new Iris.Name(kind, key), suffix);
  }

  Node iri(Iris iris) {
    return iris.of(name.kind(), name.key());
  }
}

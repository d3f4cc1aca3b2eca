package org.lectern.server.answers.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.DatasetDescription;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.RequestBody;

/**
 * What a request of the SPARQL 1.1 Protocol asks.
 *
 * @param query the text of the query
 * @param description the graphs it names, or null
 * @param millis how long it may take, where the parent bounds that; 0 otherwise
 * @param generation the running number of the generation that the parent has; 0 otherwise
 */
public record SparqlRequest(
    String query, DatasetDescription description, long millis, long generation) {
  /** The header by which a parent says how much time is left. */
  public static final String MILLIS = "Lectern-Millis";

  /** The header by which a parent says which generation it has. */
  public static final String AT_LEAST = "Lectern-At-Least";

  static final String METHODS = "GET, HEAD, POST, OPTIONS";

  /**
   * Reads a request.
   *
   * @param request the request
   * @param maxBytes how long a query may be
   * @return what it asks
   * @throws HttpError when the request is not one of the protocol's ways to send a query
   */
  public static SparqlRequest read(HttpServletRequest request, int maxBytes) {
    if (request.getMethod().matches("GET|HEAD|POST")
        && request.getParameterValues("update") != null) {
      throw new HttpError(400, "This graph is read-only: send query=, not update=.")
          .about("update");
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> ofParameters(request);
      case "POST" -> ofPost(request, maxBytes);
      default -> throw HttpError.methodNotAllowed(METHODS);
    };
  }

  static SparqlRequest of(String query) {
    return new SparqlRequest(query, null, 0, 0);
  }

  private static SparqlRequest ofPost(HttpServletRequest request, int maxBytes) {
    // A form is longer than the query in it, at most three characters for one.
    if (request.getContentLengthLong() > 3L * maxBytes + 8_192) {
      throw QueryCheck.tooLong(maxBytes);
    }
    return switch (RequestBody.type(request)) {
      case "application/sparql-query" -> ofBody(request, maxBytes);
      case "application/x-www-form-urlencoded" -> ofParameters(request);
      case "application/sparql-update" -> throw new HttpError(415, "This graph is read-only.");
      default ->
          throw new HttpError(
              415,
              "Send application/sparql-query, or application/x-www-form-urlencoded with query=.");
    };
  }

  private static SparqlRequest ofBody(HttpServletRequest request, int maxBytes) {
    return new SparqlRequest(RequestBody.text(request, maxBytes), description(request), 0, 0);
  }

  private static SparqlRequest ofParameters(HttpServletRequest request) {
    String[] queries = request.getParameterValues("query");
    if (queries == null || queries.length != 1) {
      throw new HttpError(400, "Send exactly one parameter query.").about("query");
    }
    return new SparqlRequest(queries[0], description(request), 0, 0);
  }

  /**
   * Adds what the parent says in headers; nobody else is believed.
   *
   * @param request a request of the parent
   * @return a copy of this with the time that is left and the generation
   */
  SparqlRequest ofParent(HttpServletRequest request) {
    return new SparqlRequest(
        query, description, number(request, MILLIS), number(request, AT_LEAST));
  }

  private static long number(HttpServletRequest request, String header) {
    String given = request.getHeader(header);
    return given != null && given.matches("[0-9]{1,9}") ? Long.parseLong(given) : 0;
  }

  private static DatasetDescription description(HttpServletRequest request) {
    List<String> defaults = values(request, "default-graph-uri");
    List<String> named = values(request, "named-graph-uri");
    return defaults.isEmpty() && named.isEmpty()
        ? null
        : DatasetDescription.create(defaults, named);
  }

  private static List<String> values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.stream(values).filter(v -> !v.isBlank()).toList();
  }

  /** The parts of the request that its result depends on, in one string. */
  String fingerprint() {
    return query
        + "\n"
        + (description == null
            ? ""
            : description.getDefaultGraphURIs() + " " + description.getNamedGraphURIs());
  }
}

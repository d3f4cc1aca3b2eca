package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.RdfSyntax;

/**
 * The format in which the sender of a request wants the list of the queries.
 *
 * @param page whether as a page
 * @param rdf in which syntax of RDF, empty for a page and for JSON
 */
record CatalogueFormat(boolean page, Optional<RdfSyntax> rdf) {
  private static final String HTML = "text/html";

  /**
   * Reads the choice from a request.
   *
   * @param request the request
   * @return the choice
   * @throws HttpError 400 for an unknown name, 406 when no format is accepted
   */
  static CatalogueFormat of(HttpServletRequest request) {
    String word =
        Optional.ofNullable(request.getParameter(FormatChoice.PARAMETER))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" -> accepted(request);
      case "html" -> new CatalogueFormat(true, Optional.empty());
      case "json" -> new CatalogueFormat(false, Optional.empty());
      case "turtle" -> new CatalogueFormat(false, Optional.of(RdfSyntax.TURTLE));
      case "ntriples" -> new CatalogueFormat(false, Optional.of(RdfSyntax.NTRIPLES));
      case "jsonld" -> new CatalogueFormat(false, Optional.of(RdfSyntax.JSONLD));
      case "rdfxml" -> new CatalogueFormat(false, Optional.of(RdfSyntax.RDFXML));
      default ->
          throw new HttpError(
                  400,
                  "There is no such format. Take html, json, turtle, ntriples, jsonld, rdfxml.")
              .about(FormatChoice.PARAMETER);
    };
  }

  private static CatalogueFormat accepted(HttpServletRequest request) {
    List<String> offers = new ArrayList<>(List.of("application/json", HTML));
    offers.addAll(RdfSyntax.mediaTypes());
    String type = Negotiation.choose(request, offers);
    return new CatalogueFormat(type.equals(HTML), RdfSyntax.ofMediaType(type));
  }
}

package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;

/**
 * The format in which the sender of a request wants the list of the queries.
 *
 * @param page whether as a page
 * @param rdf in which format of RDF, empty for a page and for JSON
 */
record CatalogueFormat(boolean page, Optional<RdfFormat> rdf) {
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
      default ->
          RdfFormat.ofWord(word)
              .filter(RdfFormat.OF_GRAPHS::contains)
              .map(format -> new CatalogueFormat(false, Optional.of(format)))
              .orElseThrow(
                  () ->
                      new HttpError(
                              400,
                              RdfFormat.OF_GRAPHS.stream()
                                  .map(RdfFormat::word)
                                  .collect(
                                      Collectors.joining(
                                          ", ", "There is no such format. Take html, json, ", ".")))
                          .about(FormatChoice.PARAMETER));
    };
  }

  private static CatalogueFormat accepted(HttpServletRequest request) {
    List<String> offers = new ArrayList<>(List.of(Negotiation.JSON, Negotiation.HTML));
    offers.addAll(RdfFormat.mediaTypes());
    String type = Negotiation.choose(request, offers);
    return new CatalogueFormat(type.equals(Negotiation.HTML), RdfFormat.ofMediaType(type));
  }
}

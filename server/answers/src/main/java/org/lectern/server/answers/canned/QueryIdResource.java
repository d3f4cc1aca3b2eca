package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.queries.format.RdfFormat;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;

/**
 * Answers {@code /id/query/{name}} and {@code /page/query/{name}}: points to the page of a canned
 * query or to its description.
 */
public final class QueryIdResource extends Resource {
  private final QueryCatalogue catalogue;

  /**
   * Makes the resource.
   *
   * @param catalogue the queries
   */
  public QueryIdResource(QueryCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<RdfFormat> named = RdfFormat.ofSuffix(path.substring(path.lastIndexOf('.') + 1));
    String name = named.isPresent() ? path.substring(0, path.lastIndexOf('.')) : path;
    String found = CatalogueSearch.find(catalogue, name).name();
    Optional<RdfFormat> format = named;
    if (named.isEmpty() && request.getServletPath().startsWith("/id")) {
      List<String> offers = new ArrayList<>(RdfFormat.mediaTypes());
      offers.add(Negotiation.HTML);
      format = RdfFormat.ofMediaType(Negotiation.choose(request, offers));
    }
    String location =
        format
            .map(chosen -> "/data/query/" + found + "." + chosen.suffix())
            .orElse("/queries/" + found);
    return Reply.seeOther(location).with("Vary", "Accept");
  }
}

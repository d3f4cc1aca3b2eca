package org.lectern.server.site.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.lectern.ontology.OntologyFiles;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.text.Slug;

/**
 * Answers {@code /ontology}: the ontology with its alignments, as a page with an anchor for each
 * term and as RDF, by {@code Accept} or by suffix.
 */
public final class OntologyResource extends Resource {
  /** The path of the ontology, to which the suffixes of RDF can be added. */
  public static final String PATH = "/ontology";

  private final Graph graph = OntologyFiles.ontology();
  private final String version;

  /** Loads the ontology. */
  public OntologyResource() {
    Graph alignments = OntologyFiles.alignments();
    GraphUtil.addInto(graph, alignments);
    graph.getPrefixMapping().setNsPrefixes(alignments.getPrefixMapping());
    this.version = Slug.sha256(RdfFormat.NTRIPLES.write(graph));
  }

  /** Lists the paths that this resource answers. */
  public static List<String> paths() {
    return Stream.concat(
            Stream.of(PATH, PATH + ".html"),
            RdfFormat.OF_GRAPHS.stream().map(syntax -> PATH + "." + syntax.suffix()))
        .toList();
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    Optional<RdfFormat> syntax = syntax(request);
    String tag =
        "\"" + version.substring(0, 16) + syntax.map(s -> "-" + s.suffix()).orElse("") + "\"";
    if (Etag.matches(request, tag)) {
      return headers(Reply.notModified(), tag);
    }
    return headers(
        syntax
            .map(chosen -> Reply.of(Reply.contentType(chosen.mediaType()), chosen.write(graph)))
            .orElseGet(() -> Reply.page("ontology.jte", Map.of("page", OntologyPage.of(graph)))),
        tag);
  }

  /** The syntax wanted, or empty for the page. */
  private static Optional<RdfFormat> syntax(HttpServletRequest request) {
    String path = request.getServletPath();
    String suffix = path.substring(Math.min(path.length(), PATH.length()));
    if (suffix.equals(".html")) {
      return Optional.empty();
    }
    if (!suffix.isEmpty()) {
      return Optional.of(
          RdfFormat.ofSuffix(suffix.substring(1))
              .orElseThrow(() -> new HttpError(404, "There is nothing at this address.")));
    }
    List<String> offers = new ArrayList<>(RdfFormat.mediaTypes());
    offers.add(Negotiation.HTML);
    return RdfFormat.ofMediaType(Negotiation.choose(request, offers));
  }

  private static Reply headers(Reply reply, String tag) {
    return reply
        .with("ETag", tag)
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept")
        .with(
            "Link",
            RdfFormat.OF_GRAPHS.stream()
                .map(
                    each ->
                        "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                            .formatted(PATH, each.suffix(), each.mediaType()))
                .collect(Collectors.joining(", ")));
  }
}

package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.lectern.ontology.Iris;
import org.lectern.queries.describe.CatalogueGraph;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;

/** Answers {@code /data/query/{name}.{suffix}}: the description of a canned query in RDF. */
public final class QueryDataResource extends Resource {
  private final GenerationHolder generations;
  private final CatalogueSight catalogue;

  /**
   * Makes the resource.
   *
   * @param generations what says how data IRIs are minted
   * @param catalogue the queries
   */
  public QueryDataResource(GenerationHolder generations, CatalogueSight catalogue) {
    this.generations = generations;
    this.catalogue = catalogue;
  }

  @Override
  protected Reply answer(HttpServletRequest request) throws Exception {
    String file = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = file.lastIndexOf('.');
    RdfFormat format =
        RdfFormat.ofSuffix(file.substring(dot + 1))
            .orElseThrow(() -> new HttpError(404, "Data end in .ttl, .nt, .jsonld or .rdf."));
    String name = CatalogueSearch.find(catalogue.queries(), file.substring(0, dot)).name();
    try (Lease lease = generations.acquire()) {
      Iris iris = lease.iris();
      return reply(CatalogueGraph.part(catalogue.graph(iris), name, iris), format);
    }
  }

  /** Makes the response that carries a description. */
  static Reply reply(Graph graph, RdfFormat format) {
    return Reply.of(Reply.contentType(format.mediaType()), format.write(graph))
        .with("Vary", "Accept");
  }
}

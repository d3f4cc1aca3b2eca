package org.lectern.server.site.page;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.queries.format.XmlText;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/**
 * Answers {@code /data/{kind}/{key}.{suffix}}: what the graph says about a thing, as RDF or as a
 * citation.
 */
public final class DataResource extends StoreResource {
  /** Makes the resource; queries may take so long. */
  public DataResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    EntityName entity = EntityName.of(request);
    EntityFormat format =
        entity
            .suffix()
            .filter(suffix -> suffix != EntityFormat.HTML)
            .orElseThrow(
                () ->
                    new HttpError(
                        404,
                        "Data end in .ttl, .nt, .jsonld, .rdf or .trig, citations in .bib, .biblatex,"
                            + " .csl.json, .ris or .ics."));
    String tag =
        Etag.of(lease.id(), entity.name().kind().segment(), entity.name().key(), format.suffix());
    if (Etag.matches(request, tag)) {
      return Reply.notModified().with("ETag", tag);
    }
    Node thing = entity.iri(lease.iris());
    if (!Description.exists(thing, lease)) {
      return NotThere.answer("data", entity, lease);
    }
    byte[] bytes =
        format
            .citation()
            .map(citation -> EntityCitation.of(thing, citation, lease))
            .orElseGet(() -> bytes(thing, Description.of(thing, lease), format, lease));
    return Reply.of(Reply.contentType(format.mediaType()), bytes)
        .with("ETag", tag)
        .with("Cache-Control", "no-cache")
        .with("Link", EntityLinks.ofData(entity.name(), format, lease.iris()));
  }

  private static byte[] bytes(Node thing, Graph graph, EntityFormat format, Lease lease) {
    return switch (format) {
      case JSONLD -> FramedJsonLd.write(thing, graph);
      case TRIG -> SourcedDescription.write(graph, lease.dataset());
      case RDFXML -> {
        XmlText.check(graph);
        yield format.rdf().write(graph);
      }
      default -> format.rdf().write(graph);
    };
  }
}

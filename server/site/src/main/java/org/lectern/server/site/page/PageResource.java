package org.lectern.server.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.ontology.Iris;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.panel.PanelReader;
import org.lectern.server.web.Etag;
import org.lectern.server.web.Links;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/** Answers {@code /page/{kind}/{key}}: what the graph says about a thing, for people. */
public final class PageResource extends StoreResource {
  private final KeptPages kept = new KeptPages();
  private final PanelReader panels;
  private final Path documents;

  /** Makes the resource; queries may take so long. */
  public PageResource(
      GenerationHolder generations,
      QueryCatalogue catalogue,
      BoundedWork work,
      long timeoutMillis) {
    super(generations, work, timeoutMillis);
    this.panels = new PanelReader(catalogue, timeoutMillis);
    this.documents = generations.store().documents();
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    EntityName entity = EntityName.of(request);
    if (entity.suffix().isPresent()) {
      throw NearMatches.notFound(entity.name(), lease);
    }
    if (!Description.exists(entity.iri(lease.iris()), lease)) {
      return NotThere.answer("page", entity, lease);
    }
    String tag = Etag.of(lease.id(), "page", entity.name().kind().segment(), entity.name().key());
    if (Etag.matches(request, tag)) {
      return Reply.notModified().with("ETag", tag);
    }
    String path = Links.path("page", entity.name());
    return kept.find(request, lease.id(), path)
        .orElseGet(() -> read(entity.name(), path, tag, lease));
  }

  private Reply read(Iris.Name name, String path, String tag, Lease lease) {
    EntityPage page = new PageReader(lease, panels, documents).read(name);
    Reply reply =
        Reply.page("entity.jte", Map.of("page", page, "generation", lease.id().toString()))
            .with("ETag", tag)
            .with("Cache-Control", "no-cache")
            .with("Link", EntityLinks.ofPage(name, lease.iris()));
    return kept.keep(lease.id(), path, page.panels(), reply);
  }
}

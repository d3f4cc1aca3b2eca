package org.lectern.server.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.canned.CataloguePage;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.panel.PanelReader;
import org.lectern.server.site.panel.PanelView;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/** Answers {@code /}: what is in the graph and what can be asked. */
public final class FrontPage extends StoreResource {
  private final QueryCatalogue catalogue;
  private final KeptPages kept = new KeptPages();
  private final PanelReader panels;

  /** Makes the page; counting may take so long. */
  public FrontPage(
      GenerationHolder generations,
      QueryCatalogue catalogue,
      BoundedWork work,
      long timeoutMillis) {
    super(generations, work, timeoutMillis);
    this.catalogue = catalogue;
    this.panels = new PanelReader(catalogue, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    return kept.find(request, lease.id(), "/").orElseGet(() -> read(lease));
  }

  private Reply read(Lease lease) {
    List<PanelView> shown = panels.front(lease);
    Reply reply =
        Reply.page(
                "front.jte",
                Map.of(
                    "counts",
                    Counts.of(lease),
                    "panels",
                    shown,
                    "sources",
                    Sources.of(lease),
                    "queries",
                    CataloguePage.entries(catalogue),
                    "generation",
                    lease.id().toString()))
            .with("Cache-Control", "no-cache");
    return kept.keep(lease.id(), "/", shown, reply);
  }
}

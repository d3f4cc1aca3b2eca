package org.lectern.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lectern.queries.QueryCatalogue;
import org.lectern.server.canned.CataloguePage;
import org.lectern.server.generation.GenerationHolder;
import org.lectern.server.generation.Lease;
import org.lectern.server.http.Reply;
import org.lectern.server.panel.PanelReader;
import org.lectern.server.sparql.BoundedWork;

/** Answers {@code /}: what is in the graph and what can be asked. */
public final class FrontPage extends StoreResource {
  private final QueryCatalogue catalogue;
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
    return Reply.page(
        "front.jte",
        Map.of(
            "counts",
            Counts.of(lease),
            "panels",
            panels.front(lease),
            "sources",
            Sources.of(lease),
            "queries",
            CataloguePage.entries(catalogue),
            "generation",
            lease.id().toString()));
  }
}

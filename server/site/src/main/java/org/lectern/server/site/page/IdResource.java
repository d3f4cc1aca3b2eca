package org.lectern.server.site.page;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Links;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/** Answers {@code /id/{kind}/{key}}: points to the page or the data of a thing. */
public final class IdResource extends StoreResource {
  /** Makes the resource; queries may take so long. */
  public IdResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    EntityName entity = EntityName.of(request);
    if (!Description.exists(entity.iri(lease.iris()), lease)) {
      return NotThere.answer("id", entity, lease);
    }
    EntityFormat format =
        entity
            .suffix()
            .orElseGet(
                () ->
                    EntityFormat.ofMediaType(
                        Negotiation.choose(request, EntityFormat.mediaTypes())));
    String location =
        format == EntityFormat.HTML
            ? Links.path("page", entity.name())
            : Links.path("data", entity.name()) + "." + format.suffix();
    return Reply.seeOther(location)
        .with("Vary", "Accept")
        .with("Link", EntityLinks.ofThing(entity.name()));
  }
}

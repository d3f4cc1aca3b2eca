package org.lectern.server.site.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.ontology.Kind;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Parameters;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/** Answers {@code /search?q=}: what is called so, by kind, as a page and as JSON. */
public final class SearchResource extends StoreResource {
  private static final int MOST = 100;
  private static final int USUAL = 10;

  /** Makes the resource; a search may take so long. */
  public SearchResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    String text = Parameters.words(request, "q");
    int most = most(request);
    boolean page = Negotiation.wantsPage(request);
    String tag =
        Etag.of(lease.id(), "search", text, Integer.toString(most), page ? "html" : "json");
    if (Etag.matches(request, tag)) {
      return headers(Reply.notModified(), tag);
    }
    Map<Kind, List<Found>> found = new EntitySearch(lease).byKind(text, most);
    List<SearchPage.Group> groups = SearchPage.groups(found, lease.iris());
    return headers(
        page
            ? Reply.page(
                "search.jte",
                Map.of("text", text, "groups", groups, "generation", lease.id().toString()))
            : Reply.of(Negotiation.JSON, json(text, groups, lease)),
        tag);
  }

  private static Reply headers(Reply reply, String tag) {
    return reply.with("ETag", tag).with("Cache-Control", "no-cache").with("Vary", "Accept");
  }

  private static int most(HttpServletRequest request) {
    String typed = Optional.ofNullable(request.getParameter("limit")).orElse("");
    if (typed.isEmpty()) {
      return USUAL;
    }
    if (!typed.matches("[0-9]{1,3}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > MOST) {
      throw new HttpError(400, "Expected a number from 1 to " + MOST + " of results a kind.")
          .about("limit");
    }
    return Integer.parseInt(typed);
  }

  private static String json(String text, List<SearchPage.Group> groups, Lease lease) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("query", text);
    answer.put("generation", lease.id().toString());
    ArrayNode kinds = answer.putArray("groups");
    for (SearchPage.Group group : groups) {
      ObjectNode kind = kinds.addObject();
      kind.put("kind", group.kind().segment());
      kind.put("name", group.name());
      ArrayNode results = kind.putArray("results");
      for (SearchPage.Result result : group.results()) {
        ObjectNode one = results.addObject();
        one.put("label", result.label());
        one.put("iri", result.iri());
        one.put("href", result.href());
        one.put("note", result.note());
        one.put("fit", result.fit().name().toLowerCase(Locale.ROOT));
      }
    }
    return answer.toString();
  }
}

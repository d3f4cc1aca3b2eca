package org.lectern.server.site.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.ontology.Kind;
import org.lectern.queries.ParameterType;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Parameters;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/**
 * Answers {@code /suggest?type=topic&q=neu}: labels of entities that may become the value of a
 * parameter, for forms that are filled in.
 */
public final class SuggestResource extends StoreResource {
  private static final int MOST = 10;

  /** Makes the resource; a search may take so long. */
  public SuggestResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    List<Kind> kinds = kinds(Optional.ofNullable(request.getParameter("type")).orElse(""));
    String text = Parameters.words(request, "q");
    String tag = Etag.of(lease.id(), "suggest", kinds.toString(), text);
    Reply reply =
        Etag.matches(request, tag)
            ? Reply.notModified()
            : Reply.of(Negotiation.JSON, json(new EntitySearch(lease).among(kinds, text, MOST)));
    return reply.with("ETag", tag).with("Cache-Control", "no-cache");
  }

  private static List<Kind> kinds(String word) {
    List<Kind> kinds =
        ParameterType.ofWord(word).stream()
            .flatMap(type -> type.members().stream())
            .flatMap(type -> type.kind().stream())
            .toList();
    if (kinds.isEmpty()) {
      throw new HttpError(
              400,
              "Expected a type of entities: "
                  + Arrays.stream(ParameterType.values())
                      .filter(ParameterType::isEntity)
                      .map(ParameterType::word)
                      .collect(Collectors.joining(", "))
                  + ".")
          .about("type");
    }
    return kinds;
  }

  private static String json(List<Found> found) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode suggestions = answer.putArray("suggestions");
    for (Found one : found) {
      suggestions
          .addObject()
          .put("label", one.label())
          .put("kind", one.kind().segment())
          .put("iri", one.iri().getURI())
          .put("matched", one.matched());
    }
    return answer.toString();
  }
}

package org.lectern.server.dumps.diff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Manifest;
import org.lectern.server.web.BoundedBytes;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.server.web.work.BoundedWork;

/** Answers {@code /generations}, the kept ones, and {@code /generations/diff?from=&to=}. */
public final class GenerationsResource extends Resource {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final GenerationHolder generations;
  private final BoundedWork work;
  private final long timeoutMillis;

  /** Makes the resource; a comparison may take so long. */
  public GenerationsResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    this.generations = generations;
    this.work = work;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * A kept generation.
   *
   * @param id its id
   * @param current whether it is served
   * @param statements how many statements it holds, empty when its manifest does not say
   * @param previous the kept one before it, empty for the oldest
   */
  public record Kept(String id, boolean current, String statements, String previous) {}

  @Override
  protected Reply answer(HttpServletRequest request) throws Exception {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    return switch (path) {
      case "/" -> list(request);
      case "/diff" -> diff(request);
      default ->
          throw new HttpError(404, "There is nothing here. Generations are at /generations.");
    };
  }

  private List<Kept> kept() throws IOException {
    StoreLayout store = generations.store();
    List<Kept> kept = new ArrayList<>();
    String previous = "";
    for (GenerationId id : store.list()) {
      OptionalLong statements = Manifest.statements(store.generation(id));
      kept.add(
          new Kept(
              id.toString(),
              generations.currentId().filter(id::equals).isPresent(),
              statements.isPresent() ? Long.toString(statements.getAsLong()) : "",
              previous));
      previous = id.toString();
    }
    return kept;
  }

  private Reply list(HttpServletRequest request) throws IOException {
    List<Kept> kept = kept();
    String format = Optional.ofNullable(request.getParameter("format")).orElse("");
    if (format.equals("html")
        || format.isEmpty() && Negotiation.prefersHtml(request, Negotiation.JSON)) {
      return Reply.page("generations.jte", Map.of("kept", kept)).with("Cache-Control", "no-cache");
    }
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Kept one : kept) {
      var node = list.addObject().put("id", one.id()).put("current", one.current());
      if (!one.statements().isEmpty()) {
        node.put("statements", Long.parseLong(one.statements()));
      }
      if (!one.previous().isEmpty()) {
        node.put("diff", "/generations/diff?from=" + one.previous() + "&to=" + one.id());
      }
    }
    return Reply.of(Negotiation.JSON, list.toPrettyString() + "\n")
        .with("Vary", "Accept")
        .with("Cache-Control", "no-cache");
  }

  private Reply diff(HttpServletRequest request) throws Exception {
    Diffs diffs = new Diffs(generations.store());
    GenerationId from = diffs.find(required(request, "from"), "from");
    GenerationId to = diffs.find(required(request, "to"), "to");
    String word = Optional.ofNullable(request.getParameter("format")).orElse("");
    DiffFormat format =
        word.isEmpty()
            ? (Negotiation.prefersHtml(request, Negotiation.JSON)
                ? DiffFormat.TEXT
                : DiffFormat.JSON)
            : DiffFormat.find(word)
                .orElseThrow(
                    () ->
                        new HttpError(400, "There is no such format. Take text, json or rdfpatch.")
                            .about("format"));
    String tag = Etag.of(to, "diff", from.toString(), format.word());
    if (Etag.matches(request, tag)) {
      return Reply.notModified().with("ETag", tag).with("Vary", "Accept");
    }
    return work.call(
        timeoutMillis,
        cancellation -> {
          BoundedBytes bytes = BoundedBytes.ofPart(MOST_BYTES);
          diffs.write(from, to, format, bytes);
          return Reply.of(format.mediaType(), bytes.toByteArray())
              .with("ETag", tag)
              .with("Vary", "Accept")
              .with("Cache-Control", "no-cache");
        });
  }

  private static String required(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () -> new HttpError(400, "Name two generations by 'from' and 'to'.").about(name));
  }
}

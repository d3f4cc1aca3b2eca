package org.lectern.server.dumps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.BoundedBytes;
import org.lectern.server.web.Etag;
import org.lectern.server.web.FileResponse;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.server.web.ResponseHeaders;
import org.lectern.server.web.work.Cancellation;

/**
 * Answers {@code /dumps/}: the list of files, the files, their descriptions, and parts made on
 * demand. Also answers {@code /.well-known/void}.
 */
public final class DumpsResource extends Resource {
  private static final String TURTLE = Reply.contentType(RdfFormat.TURTLE.mediaType());
  private static final String FORMAT = "format";

  /** How long a request waits for files that are being made. */
  private static final long PATIENCE_MILLIS = 9_000;

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final GenerationHolder generations;
  private final DumpMaker maker;
  private final long timeoutMillis;

  /**
   * Makes the resource.
   *
   * @param generations what is dumped
   * @param maker makes the files
   * @param timeoutMillis how long a part may take
   */
  public DumpsResource(GenerationHolder generations, DumpMaker maker, long timeoutMillis) {
    this.generations = generations;
    this.maker = maker;
    this.timeoutMillis = timeoutMillis;
  }

  /** Files are sent as they lie there, everything else is made in memory first. */
  @Override
  protected void respond(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Optional<DumpTarget> target = name(request).flatMap(DumpTarget::find);
    if (target.isEmpty()) {
      super.respond(request, response);
      return;
    }
    try (Lease lease = generations.acquire()) {
      DumpFile file = maker.file(lease.id(), target.get().name(), PATIENCE_MILLIS);
      response.setHeader(ResponseHeaders.GENERATION, lease.id().toString());
      Path path = maker.path(lease.id(), target.get().name());
      new FileResponse(path, target.get().mediaType(), file.sha256()).send(request, response);
    }
  }

  @Override
  protected Reply answer(HttpServletRequest request) throws Exception {
    Optional<String> name = name(request);
    if (name.isEmpty()) {
      // Links on the page are relative to the directory.
      return Reply.seeOther("/dumps/").withStatus(301);
    }
    if (name.get().equals("part")) {
      return part(request);
    }
    try (Lease lease = generations.acquire()) {
      Reply reply =
          listed(request, name.get(), lease)
              .with(ResponseHeaders.GENERATION, lease.id().toString())
              .with("Cache-Control", "no-cache");
      // The directory itself is a page, JSON or Turtle; each of its files is one thing.
      return name.get().isEmpty() ? reply.with("Vary", "Accept") : reply;
    }
  }

  /** What is asked for below the directory, or empty when the address lacks the last slash. */
  private static Optional<String> name(HttpServletRequest request) {
    return request.getServletPath().startsWith("/.well-known/")
        ? Optional.of("void.ttl")
        : Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1));
  }

  private Reply listed(HttpServletRequest request, String name, Lease lease) throws Exception {
    String asked = name.isEmpty() ? index(request) : name;
    if (!List.of("index.html", "manifest.json", "SHA256SUMS", "dcat.ttl", "void.ttl")
        .contains(asked)) {
      throw new HttpError(404, "There is no such dump. They are listed at /dumps/.");
    }
    DumpListing listing = DumpListing.of(maker.files(lease.id(), PATIENCE_MILLIS));
    DumpCatalogue catalogue = new DumpCatalogue(lease, server(request));
    Map<String, String> prefixes = DumpCatalogue.prefixes(lease.iris());
    return switch (asked) {
      case "manifest.json" -> Reply.of(Negotiation.JSON, listing.json(lease));
      case "SHA256SUMS" -> Reply.of("text/plain;charset=utf-8", listing.checksums());
      case "dcat.ttl" -> Reply.of(TURTLE, GraphText.turtle(catalogue.dcat(listing), prefixes));
      case "void.ttl" ->
          Reply.of(
              TURTLE,
              GraphText.turtle(
                  catalogue.voidGraph(
                      generations.store().generation(lease.id()).voidFile(), listing),
                  prefixes));
      default ->
          Reply.page("dumps.jte", Map.of("listing", listing, "generation", lease.id().toString()));
    };
  }

  /** Which description of the directory itself is wanted. */
  private static String index(HttpServletRequest request) {
    String format = Optional.ofNullable(request.getParameter(FORMAT)).orElse("");
    return switch (format) {
      case "html" -> "index.html";
      case "json" -> "manifest.json";
      case "turtle" -> "dcat.ttl";
      case "" -> {
        String turtle = RdfFormat.TURTLE.mediaType();
        String type =
            Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML, turtle));
        yield type.equals(Negotiation.HTML)
            ? "index.html"
            : type.equals(turtle) ? "dcat.ttl" : "manifest.json";
      }
      default ->
          throw new HttpError(400, "There is no such format. Take html, json or turtle.")
              .about(FORMAT);
    };
  }

  private Reply part(HttpServletRequest request) throws Exception {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              List<String> filled =
                  List.of(given).stream().filter(text -> !text.isBlank()).toList();
              if (!filled.isEmpty() && !name.equals(FORMAT)) {
                values.put(name, filled);
              }
            });
    RdfFormat format =
        DumpWriter.format(
            Optional.ofNullable(request.getParameter(FORMAT))
                .filter(f -> !f.isEmpty())
                .orElse("turtle"));
    return maker
        .parts()
        .call(
            timeoutMillis,
            cancellation -> {
              try (Lease lease = generations.acquire()) {
                String tag = Etag.of(lease.id(), "part", values.toString(), format.word());
                Reply reply =
                    Etag.matches(request, tag)
                        ? Reply.notModified()
                        : Reply.of(
                            Reply.contentType(format.mediaType()),
                            part(values, format, lease, cancellation));
                return reply
                    .with("ETag", tag)
                    .with("Cache-Control", "no-cache")
                    .with(ResponseHeaders.GENERATION, lease.id().toString());
              }
            });
  }

  private byte[] part(
      Map<String, List<String>> values, RdfFormat format, Lease lease, Cancellation cancellation)
      throws IOException {
    BoundedBytes bytes = BoundedBytes.ofPart(MOST_BYTES);
    PartBounds bounds = PartBounds.ofRequest(timeoutMillis, cancellation::isCancelled);
    PartDump.write(values, format, lease, bounds, bytes);
    return bytes.toByteArray();
  }

  private static String server(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }
}

package org.lectern.server.site.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/**
 * Answers {@code /report}: what the ingest of the served generation read, left over and decided, as
 * a page or, by {@code Accept} or {@code ?format=json}, as the JSON it wrote.
 */
public final class ReportResource extends StoreResource {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Makes the resource; reading may take so long. */
  public ReportResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    boolean page = page(request);
    String tag = Etag.of(lease.id(), "report", page ? Negotiation.HTML : Negotiation.JSON);
    Reply reply;
    if (Etag.matches(request, tag)) {
      reply = Reply.notModified();
    } else {
      byte[] report = read(lease);
      reply =
          page
              ? Reply.page(
                  "report.jte", Map.of("report", view(report), "generation", lease.id().toString()))
              : Reply.of(Negotiation.JSON, report);
    }
    return reply.with("ETag", tag).with("Vary", "Accept").with("Cache-Control", "no-cache");
  }

  private static boolean page(HttpServletRequest request) {
    String format = Optional.ofNullable(request.getParameter("format")).orElse("");
    return switch (format) {
      case "" ->
          Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML))
              .equals(Negotiation.HTML);
      case "html" -> true;
      case "json" -> false;
      default ->
          throw new HttpError(400, "There is no such format. Take html or json.").about("format");
    };
  }

  private static byte[] read(Lease lease) {
    Path file = lease.report();
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new HttpError(404, "This generation has no report of its ingest. Ingest again.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReportView view(byte[] report) {
    try {
      return ReportView.of(MAPPER.readTree(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lectern.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.lectern.ingest.store.StorageFault;
import org.lectern.queries.format.UnfitForXmlException;
import org.lectern.server.engine.generation.NoGenerationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes errors, as a page to browsers and as RFC 9457 {@code application/problem+json} to the
 * rest.
 *
 * <p>This is the one place where an exception becomes a response; no class name, stack trace or
 * path leaves it.
 */
public final class Problem {
  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Problem() {}

  /**
   * Answers a request with the error that an exception stands for.
   *
   * @param request the request
   * @param response its response, untouched when it has begun to be sent
   * @param cause what went wrong
   * @throws IOException when the response cannot be written
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, Throwable cause)
      throws IOException {
    HttpError error = errorFor(cause);
    if (response.isCommitted()) {
      throw new IOException("the response broke off", cause);
    }
    keepHeaders(response, error);
    boolean more = UnreadBody.announce(request, response);
    boolean page = Negotiation.prefersHtml(request, MEDIA_TYPE);
    byte[] body = page ? page(error) : json(error).getBytes(StandardCharsets.UTF_8);
    response.setContentType(Reply.contentType(page ? Negotiation.HTML : MEDIA_TYPE));
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
    if (more) {
      UnreadBody.drain(request, response);
    }
  }

  private static void keepHeaders(HttpServletResponse response, HttpError error) {
    String generation = response.getHeader(ResponseHeaders.GENERATION);
    response.reset();
    ResponseHeaders.setCommon(response);
    if (generation != null) {
      response.setHeader(ResponseHeaders.GENERATION, generation);
    }
    response.setStatus(error.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept");
    error.allow().ifPresent(methods -> response.setHeader("Allow", methods));
    if (error.retryAfter() > 0) {
      response.setHeader("Retry-After", Integer.toString(error.retryAfter()));
    }
  }

  /**
   * Says what error an exception stands for.
   *
   * @param cause any exception
   * @return the error itself, or one with a fixed text
   */
  static HttpError errorFor(Throwable cause) {
    if (cause instanceof HttpError error) {
      return error;
    }
    if (cause instanceof NoGenerationException none) {
      return new HttpError(503, none.withRemedy("Run an ingest, then ask again."));
    }
    if (cause instanceof HttpException fault && fault.getCode() < 500) {
      return new HttpError(fault.getCode(), "The request is malformed.");
    }
    Optional<UnfitForXmlException> unfit = within(cause, UnfitForXmlException.class);
    if (unfit.isPresent()) {
      return new HttpError(406, unfit.get().getMessage() + ".");
    }
    // A client that is gone or rests is no fault of the server, and would fill its log.
    if (within(cause, EofException.class).isPresent()
        || within(cause, TimeoutException.class).isPresent()) {
      return new HttpError(408, "The request or its response came to a stop.");
    }
    LOG.warn("a request failed", cause);
    if (StorageFault.isFullDisk(cause)) {
      return new HttpError(
          507, "The server's disk is full, so this cannot be made now. Other answers still come.");
    }
    if (StorageFault.forbidden(cause).isPresent()) {
      return new HttpError(
          503, "The server has no permission to write what this needs. Ask for a part instead.");
    }
    return new HttpError(500, "The server could not answer this request. The fault is its own.");
  }

  private static <T extends Throwable> Optional<T> within(Throwable failure, Class<T> kind) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /**
   * Writes an error as a JSON object.
   *
   * @param error the error
   * @return the text of RFC 9457
   * @throws IOException never in practice
   */
  public static String json(HttpError error) throws IOException {
    ObjectNode problem = MAPPER.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(error.status()));
    problem.put("status", error.status());
    problem.put("detail", error.getMessage());
    error.parameter().ifPresent(name -> problem.put("parameter", name));
    if (!error.choices().isEmpty()) {
      ArrayNode choices = problem.putArray("candidates");
      for (HttpError.Choice choice : error.choices()) {
        choices
            .addObject()
            .put("label", choice.label())
            .put("kind", choice.kind())
            .put("iri", choice.iri())
            .put("href", choice.href());
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(problem) + "\n";
  }

  private static byte[] page(HttpError error) {
    return Templates.render(
        "error.jte", Map.of("title", HttpStatus.getMessage(error.status()), "error", error));
  }
}

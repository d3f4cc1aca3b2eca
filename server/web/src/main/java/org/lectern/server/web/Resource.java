package org.lectern.server.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A read-only HTTP resource: answers GET and HEAD, and turns every exception into an error. */
public abstract class Resource extends HttpServlet {
  private static final String METHODS = "GET, HEAD, OPTIONS";

  /**
   * Answers a GET or HEAD request.
   *
   * @param request the request
   * @return what to send
   * @throws Exception any; {@link HttpError} when the sender is to be told why
   */
  protected abstract Reply answer(HttpServletRequest request) throws Exception;

  /**
   * Answers a GET or HEAD request with what {@link #answer} makes, or in another way.
   *
   * @param request the request
   * @param response its response
   * @throws Exception any, as {@link #answer} does
   */
  protected void respond(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    answer(request).send(request, response);
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> respond(request, response);
        case "OPTIONS" -> {
          response.setStatus(204);
          response.setHeader("Allow", METHODS);
        }
        default -> throw HttpError.methodNotAllowed(METHODS);
      }
    } catch (IOException | RuntimeException | Error e) {
      Problem.send(request, response, e);
    } catch (Exception e) {
      Problem.send(request, response, e);
    }
  }
}

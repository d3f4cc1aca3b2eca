package org.lectern.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Stands before every resource: sets the protecting headers, refuses compressed requests, and takes
 * out the parameters by which Fuseki would let a sender change the response.
 */
public final class RequestGuard implements Filter {
  private static final Set<String> IGNORED =
      Set.of(
          "callback",
          "output",
          "results",
          "fmt",
          "force-accept",
          "accept",
          "timeout",
          "stylesheet",
          "query-ref");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse reply = (HttpServletResponse) response;
    ResponseHeaders.setCommon(reply);
    try {
      String encoding = http.getHeader("Content-Encoding");
      if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
        throw new HttpError(415, "Requests must not be compressed: leave Content-Encoding out.");
      }
      chain.doFilter(new WithoutIgnored(http), reply);
    } catch (HttpError e) {
      Problem.send(http, reply, e);
    }
  }

  /** The request without the ignored parameters. */
  private static final class WithoutIgnored extends HttpServletRequestWrapper {
    WithoutIgnored(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return IGNORED.contains(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
      return IGNORED.contains(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> kept = new LinkedHashMap<>(super.getParameterMap());
      kept.keySet().removeAll(IGNORED);
      return Collections.unmodifiableMap(kept);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }
  }
}

package org.lectern.server.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
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
      String transfer = http.getHeader("Transfer-Encoding");
      if (transfer != null && !transfer.strip().equalsIgnoreCase("chunked")) {
        throw new HttpError(501, "Transfer-Encoding: only chunked is understood.");
      }
      if (!http.getMethod().equals("POST")) {
        // Nothing reads the body that such a request may have.
        UnreadBody.announce(http, reply);
      }
      chain.doFilter(new WithParameters(http), reply);
    } catch (HttpError e) {
      Problem.send(http, reply, e);
    }
  }

  /** The request with its parameters decoded by the letter, without the ignored ones. */
  private static final class WithParameters extends HttpServletRequestWrapper {
    private static final int FORM_BYTES = 128 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private Map<String, String[]> parameters;

    WithParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      String[] values = getParameterMap().get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
      return getParameterMap().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      if (parameters == null) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Map<String, List<String>> part :
            List.of(Parameters.decode(inAddress()), Parameters.decodeForm(inForm()))) {
          part.forEach(
              (name, values) -> all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
        }
        all.keySet().removeAll(IGNORED);
        Map<String, String[]> arrays = new LinkedHashMap<>();
        all.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        parameters = Collections.unmodifiableMap(arrays);
      }
      return parameters;
    }

    private String inAddress() {
      return getQueryString() == null ? "" : getQueryString();
    }

    private String inForm() {
      if (!getMethod().equals("POST") || !RequestBody.type(this).equals(FORM)) {
        return "";
      }
      return RequestBody.text((HttpServletRequest) getRequest(), FORM_BYTES);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }
  }
}

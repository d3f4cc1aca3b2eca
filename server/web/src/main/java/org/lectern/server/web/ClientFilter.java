package org.lectern.server.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers while a request is served whose it is, and serves only so many of one client at once.
 *
 * <p>A request that is served holds a thread, be it that it waits for its turn or that its answer
 * is read slowly. It holds one entry a client that is served.
 */
public final class ClientFilter implements Filter {
  /** Whether the server is alive may be asked in any need. */
  private static final Set<String> FREE = Set.of("/health");

  private static final int RETRY_SECONDS = 2;

  private final Map<Client, Integer> served = new ConcurrentHashMap<>();
  private final int most;
  private final Outgoing outgoing;

  /**
   * Makes the filter.
   *
   * @param most how many requests of one client are served at once
   * @param outgoing what bounds the answers that are being read
   */
  public ClientFilter(int most, Outgoing outgoing) {
    this.most = most;
    this.outgoing = outgoing;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Client client = Client.at(request.getRemoteAddr());
    client.begin();
    outgoing.bound(http);
    boolean tooMany = served.merge(client, 1, Integer::sum) > most;
    try {
      if (tooMany && !FREE.contains(http.getRequestURI())) {
        Problem.send(http, (HttpServletResponse) response, refusal());
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      served.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
      Client.done();
    }
  }

  private HttpError refusal() {
    return new HttpError(
            429,
            "More than "
                + most
                + " requests from your address are being served. Send fewer at a time.")
        .retryAfter(RETRY_SECONDS);
  }
}

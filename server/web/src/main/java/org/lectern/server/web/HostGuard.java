package org.lectern.server.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers only requests that address this server by a name of its own.
 *
 * <p>A page of somebody else's can point a name of its own at this machine and then read what the
 * server says, as the browser takes both for one site; and whatever name a request brings would
 * stand in answers. Addresses in numbers are no names.
 */
public final class HostGuard implements Filter {
  private static final Pattern NUMBERS =
      Pattern.compile("\\[[0-9A-Fa-f:.]+]|[0-9]+(?:\\.[0-9]+){3}");

  private final Set<String> names = new HashSet<>(List.of("localhost"));

  /**
   * Makes the guard.
   *
   * @param names the names by which the server is addressed, beside {@code localhost}
   */
  public HostGuard(List<String> names) {
    names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String name = request.getServerName();
    if (name == null || NUMBERS.matcher(name).matches() || isOwn(name)) {
      chain.doFilter(request, response);
      return;
    }
    ResponseHeaders.setCommon((HttpServletResponse) response);
    Problem.send(
        (HttpServletRequest) request,
        (HttpServletResponse) response,
        new HttpError(
            421,
            "This server does not go by the name in the request. Whoever runs it can add the name"
                + " with serve --name."));
  }

  private boolean isOwn(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return names.contains(plain) || plain.endsWith(".localhost");
  }
}

package org.lectern.server.work;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Remembers while a request is served whose it is. */
public final class ClientFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Client.at(request.getRemoteAddr()).begin();
    try {
      chain.doFilter(request, response);
    } finally {
      Client.done();
    }
  }
}

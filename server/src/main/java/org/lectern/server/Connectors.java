package org.lectern.server;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Sets what Fuseki leaves at defaults that do not suit a public server: buffers, times, sizes. */
final class Connectors {
  /** Fuseki's own buffer of 5 MiB is allocated anew for each response; this one is reused. */
  static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int AGGREGATION = 8 * 1024;
  private static final int REQUEST_HEADERS = 128 * 1024;
  private static final int IDLE_MILLIS = 30_000;
  private static final int BYTES_PER_SECOND = 256;
  private static final int FORM_BYTES = 128 * 1024;

  private Connectors() {}

  /**
   * Tunes a server that has been built and not started.
   *
   * @param server the server
   * @param host the address to listen on
   */
  static void tune(Server server, String host) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector plain) {
        plain.setHost(host);
        plain.setIdleTimeout(IDLE_MILLIS);
        tune(plain.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
      }
    }
    for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
      context.setMaxFormContentSize(FORM_BYTES);
    }
  }

  private static void tune(HttpConfiguration http) {
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setOutputAggregationSize(AGGREGATION);
    http.setRequestHeaderSize(REQUEST_HEADERS);
    http.setMinRequestDataRate(BYTES_PER_SECOND);
    http.setMinResponseDataRate(BYTES_PER_SECOND);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setUriCompliance(UriCompliance.DEFAULT);
  }
}

package org.lectern.server.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Sets what Fuseki leaves at defaults that do not suit a public server: buffers, times, sizes. */
final class Connectors {
  /** Fuseki's own buffer of 5 MiB is allocated anew for each response; this one is reused. */
  static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int AGGREGATION = 8 * 1024;
  private static final int REQUEST_HEADERS = 128 * 1024;

  /**
   * A client that neither sends nor reads for so long is left. It is longer than a query may take,
   * for a client that waits for its answer is as idle.
   */
  private static final int IDLE_MILLIS = 13_000;

  private static final int HEADER_MILLIS = 10_000;

  /**
   * What the system keeps for a client. It takes more only when a third of it is free again; with
   * megabytes, as it chooses by itself, a client that reads slowly but evenly would seem to rest
   * for longer than it may. With this it has to read some 10 KB a second.
   */
  static final int SEND_BUFFER = 256 * 1024;

  private static final int MOST_CONNECTIONS = 8_000;

  /** Where the system says nothing of it, as outside Unix. */
  private static final long FILES_UNKNOWN = 4_000;

  private static final int MOST_OF_A_CLIENT = 128;

  private Connectors() {}

  /**
   * Tunes a server that has been built and not started.
   *
   * @param server the server
   * @param settings where it listens, and whether it bounds single clients
   */
  static void tune(Server server, ServerSettings settings) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector plain) {
        plain.setHost(settings.host());
        plain.setIdleTimeout(IDLE_MILLIS);
        plain.setAcceptedSendBufferSize(SEND_BUFFER);
        plain.addBean(new SlowRequests(HEADER_MILLIS));
        if (settings.shares()) {
          plain.addBean(new ClientConnections(MOST_OF_A_CLIENT));
        }
        plain.addBean(new NetworkConnectionLimit(mostConnections(), plain));
        tune(plain.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
      }
    }
  }

  private static void tune(HttpConfiguration http) {
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setOutputAggregationSize(AGGREGATION);
    http.setRequestHeaderSize(REQUEST_HEADERS);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setUriCompliance(UriCompliance.DEFAULT);
  }

  /** At most half of the files that the process may have open: the store needs some, too. */
  private static int mostConnections() {
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount()
            : FILES_UNKNOWN;
    return (int) Math.min(MOST_CONNECTIONS, files / 2);
  }
}

package org.lectern.server;

import org.lectern.server.sparql.SparqlLimits;

/**
 * How the server is run.
 *
 * @param host the address it listens on
 * @param port the port, 0 for any free one
 * @param limits the bounds of public queries
 * @param queriesAtOnce how many queries run at once
 * @param token the secret that the internal endpoint asks for; empty closes that endpoint
 */
public record ServerSettings(
    String host, int port, SparqlLimits limits, int queriesAtOnce, String token) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * Gives the settings for a port of this machine.
   *
   * @param port the port, 0 for any free one
   * @return settings with the public limits
   */
  public static ServerSettings local(int port) {
    int most = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    return new ServerSettings(LOOPBACK, port, SparqlLimits.PUBLIC, most, "");
  }

  /** Changes the address. */
  public ServerSettings withHost(String other) {
    return new ServerSettings(other, port, limits, queriesAtOnce, token);
  }

  /** Changes the bounds of public queries. */
  public ServerSettings withLimits(SparqlLimits other) {
    return new ServerSettings(host, port, other, queriesAtOnce, token);
  }

  /** Changes the secret of the internal endpoint. */
  public ServerSettings withToken(String other) {
    return new ServerSettings(host, port, limits, queriesAtOnce, other);
  }
}

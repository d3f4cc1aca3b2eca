package org.lectern.server.app;

import java.util.List;
import java.util.Optional;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.app.child.ChildCommand;
import org.lectern.server.web.work.WorkLimits;

/**
 * How the server is run.
 *
 * @param host the address it listens on
 * @param port the port, 0 for any free one
 * @param names further names by which requests may address it
 * @param limits the bounds of public queries
 * @param shares whether single clients are bounded
 * @param pages the bounds of the work for pages and canned queries
 * @param sparql the bounds of the work for free SPARQL
 * @param child the command line of the process that answers free SPARQL; empty for this one
 * @param token the secret that the internal endpoint asks for; empty closes that endpoint
 */
public record ServerSettings(
    String host,
    int port,
    List<String> names,
    SparqlLimits limits,
    boolean shares,
    WorkLimits pages,
    WorkLimits sparql,
    Optional<ChildCommand> child,
    String token) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * Gives the settings for a port of this machine, with free SPARQL in this process.
   *
   * @param port the port, 0 for any free one
   * @return settings with the public limits
   */
  public static ServerSettings local(int port) {
    return new ServerSettings(
        LOOPBACK,
        port,
        List.of(),
        SparqlLimits.PUBLIC,
        true,
        WorkLimits.pages(),
        WorkLimits.freeQueries(),
        Optional.empty(),
        "");
  }

  /** Changes the address and the further names. */
  public ServerSettings withHost(String other, List<String> otherNames) {
    return new ServerSettings(
        other, port, List.copyOf(otherNames), limits, shares, pages, sparql, child, token);
  }

  /** Changes the bounds of public queries. */
  public ServerSettings withLimits(SparqlLimits other) {
    return new ServerSettings(host, port, names, other, shares, pages, sparql, child, token);
  }

  /** Takes the bounds of single clients away. */
  public ServerSettings withoutShares() {
    return new ServerSettings(
        host,
        port,
        names,
        limits,
        false,
        pages.withoutShares(),
        sparql.withoutShares(),
        child,
        token);
  }

  /** Lets another process answer free SPARQL. */
  public ServerSettings withChild(ChildCommand command) {
    return new ServerSettings(
        host, port, names, limits, shares, pages, sparql, Optional.of(command), token);
  }

  /** Changes the secret of the internal endpoint. */
  public ServerSettings withToken(String other) {
    return new ServerSettings(host, port, names, limits, shares, pages, sparql, child, other);
  }
}

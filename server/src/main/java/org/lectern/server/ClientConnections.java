package org.lectern.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.lectern.server.work.Client;

/**
 * Closes connections of a client that has too many, so that nobody takes all there are.
 *
 * <p>It holds one entry a client with an open connection.
 */
final class ClientConnections implements Connection.Listener {
  private final Map<Client, Integer> open = new ConcurrentHashMap<>();
  private final int most;

  /**
   * Makes the bound.
   *
   * @param most how many connections a client may have
   */
  ClientConnections(int most) {
    this.most = most;
  }

  @Override
  public void onOpened(Connection connection) {
    if (open.merge(client(connection), 1, Integer::sum) > most) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.computeIfPresent(client(connection), (client, count) -> count == 1 ? null : count - 1);
  }

  private static Client client(Connection connection) {
    SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
    return Client.at(
        address instanceof InetSocketAddress internet && internet.getAddress() != null
            ? internet.getAddress().getHostAddress()
            : "");
  }
}

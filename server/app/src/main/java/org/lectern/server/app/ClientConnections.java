package org.lectern.server.app;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.lectern.server.web.Client;

/**
 * Closes connections of a client that has too many, so that nobody takes all there are.
 *
 * <p>It holds one entry an open connection and one a client that has any.
 */
final class ClientConnections implements Connection.Listener {
  /** A connection that is closed does not know any more whose it was. */
  private final Map<Connection, Client> clients = new HashMap<>();

  private final Map<Client, Integer> open = new HashMap<>();
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
    if (count(connection) > most) {
      connection.getEndPoint().close();
    }
  }

  private synchronized int count(Connection connection) {
    Client client = client(connection);
    clients.put(connection, client);
    return open.merge(client, 1, Integer::sum);
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    Client client = clients.remove(connection);
    if (client != null) {
      open.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
    }
  }

  private static Client client(Connection connection) {
    SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
    return Client.at(
        address instanceof InetSocketAddress internet && internet.getAddress() != null
            ? internet.getAddress().getHostAddress()
            : "");
  }
}

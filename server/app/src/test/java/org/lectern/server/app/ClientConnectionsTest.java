package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.Test;

class ClientConnectionsTest {
  private static final int MOST = 2;

  private final ClientConnections connections = new ClientConnections(MOST);

  /** A connection that forgets its address when it is closed, as the channels of Java do. */
  private static final class Stub {
    final AtomicBoolean closed = new AtomicBoolean();
    final Connection connection;

    Stub(String address) {
      SocketAddress remote = new InetSocketAddress(address, 50_000);
      EndPoint endPoint =
          proxy(
              EndPoint.class,
              name -> {
                if (name.equals("close")) {
                  closed.set(true);
                }
                return name.equals("getRemoteSocketAddress") && !closed.get() ? remote : null;
              });
      connection = proxy(Connection.class, name -> name.equals("getEndPoint") ? endPoint : null);
    }
  }

  /** What a stub answers to a method of a name. */
  private interface Answer {
    Object to(String name);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> answer.to(method.getName());
                }));
  }

  private Stub opened(String address) {
    Stub stub = new Stub(address);
    connections.onOpened(stub.connection);
    return stub;
  }

  private void close(Stub stub) {
    stub.closed.set(true);
    connections.onClosed(stub.connection);
  }

  @Test
  void closesWhatOneClientHasTooMuch() {
    List<Stub> stubs = new ArrayList<>();
    for (int i = 0; i < MOST + 1; i++) {
      stubs.add(opened("192.0.2.1"));
    }
    assertThat(stubs).extracting(stub -> stub.closed.get()).containsExactly(false, false, true);
    assertThat(opened("192.0.2.2").closed).isFalse();
  }

  @Test
  void countsNoConnectionThatIsClosedAlthoughItHasForgottenItsAddress() {
    for (int i = 0; i < 5 * MOST; i++) {
      Stub stub = opened("192.0.2.1");
      assertThat(stub.closed).as("connection %d", i).isFalse();
      close(stub);
    }
  }
}

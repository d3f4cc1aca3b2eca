package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowRequestsTest {
  private static final int MOST_MILLIS = 1_500;

  private final SlowRequests watch = new SlowRequests(MOST_MILLIS);

  /** A connection of which only is known what came and went. */
  private static final class Stub {
    final AtomicLong received = new AtomicLong();
    final AtomicLong requests = new AtomicLong();
    final AtomicLong answers = new AtomicLong();
    final AtomicBoolean closed = new AtomicBoolean();
    final Connection connection =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> answer(self, method.getName(), arguments));

    private final EndPoint endPoint =
        (EndPoint)
            Proxy.newProxyInstance(
                EndPoint.class.getClassLoader(),
                new Class<?>[] {EndPoint.class},
                (self, method, arguments) -> {
                  closed.compareAndSet(false, method.getName().equals("close"));
                  return null;
                });

    private Object answer(Object self, String method, Object[] arguments) {
      return switch (method) {
        case "hashCode" -> System.identityHashCode(self);
        case "equals" -> self == arguments[0];
        case "getBytesIn" -> received.get();
        case "getMessagesIn" -> requests.get();
        case "getMessagesOut" -> answers.get();
        case "getEndPoint" -> endPoint;
        default -> null;
      };
    }
  }

  @BeforeEach
  void start() throws Exception {
    watch.start();
  }

  @AfterEach
  void stop() throws Exception {
    watch.stop();
  }

  private Stub opened(long requests) {
    Stub stub = new Stub();
    stub.requests.set(requests);
    stub.answers.set(requests);
    stub.received.set(100 * requests);
    watch.onOpened(stub.connection);
    return stub;
  }

  @Test
  void closesOnlyThoseOnWhichARequestIsComingForTooLong() throws Exception {
    Stub silent = opened(0);
    Stub dripping = opened(0);
    Stub drippingAgain = opened(1);
    Stub resting = opened(1);
    Stub working = opened(1);
    working.requests.set(2);
    Stub asking = opened(1);
    for (int i = 0; i < 45; i++) {
      Thread.sleep(100);
      dripping.received.incrementAndGet();
      if (i > 15) {
        // Within the second request, which began after the watch had seen the first.
        drippingAgain.received.incrementAndGet();
      }
      asking.received.addAndGet(100);
      asking.requests.incrementAndGet();
      asking.answers.incrementAndGet();
    }
    assertThat(silent.closed).isTrue();
    assertThat(dripping.closed).isTrue();
    assertThat(drippingAgain.closed).isTrue();
    assertThat(resting.closed).isFalse();
    assertThat(working.closed).isFalse();
    assertThat(asking.closed).isFalse();
  }

  @Test
  void forgetsWhatIsClosed() throws Exception {
    Stub silent = opened(0);
    watch.onClosed(silent.connection);
    Thread.sleep(2 * MOST_MILLIS + 1_000);
    assertThat(silent.closed).isFalse();
  }
}

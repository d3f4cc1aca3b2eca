package org.lectern.server.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which the headers of a request take too long to come.
 *
 * <p>The idle time of a connector begins anew with each byte, so that one byte now and then would
 * keep a connection for ever. It holds one entry an open connection.
 */
final class SlowRequests extends AbstractLifeCycle implements Connection.Listener {
  private static final long LOOK_MILLIS = 1_000;

  /** What was last seen of a connection. */
  private static final class Seen {
    private long requests;
    private long bytes;
    private long waitingSince = System.nanoTime();

    /** Whether a request has been coming for longer than it may. */
    boolean isSlow(Connection connection, long mostNanos) {
      long received = connection.getMessagesIn();
      boolean working = received != connection.getMessagesOut();
      long now = System.nanoTime();
      if (working || received != requests) {
        requests = received;
        bytes = connection.getBytesIn();
        waitingSince = now;
        return false;
      }
      // A connection that has brought requests may rest between them, but not within one.
      boolean coming = requests == 0 || connection.getBytesIn() > bytes;
      if (!coming) {
        waitingSince = now;
      }
      return now - waitingSince > mostNanos;
    }
  }

  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
  private final long mostNanos;
  private ScheduledExecutorService clock;

  /**
   * Makes the watch.
   *
   * @param mostMillis how long the headers of a request may take
   */
  SlowRequests(long mostMillis) {
    this.mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Seen());
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  protected void doStart() {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "slow-requests");
              thread.setDaemon(true);
              return thread;
            });
    clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    clock.shutdownNow();
  }

  private void look() {
    open.forEach(
        (connection, seen) -> {
          if (seen.isSlow(connection, mostNanos)) {
            connection.getEndPoint().close();
          }
        });
  }
}

package org.lectern.server.web.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

/**
 * Gives turns to clients, so many at once and fewer of them to each, first to whoever had least of
 * late.
 *
 * <p>Who has to wait because of its own other requests holds up nobody else. A client that is alone
 * gets more turns than one among others: what it takes then is missed by nobody. Among others a
 * client with more to do rests after each turn as long as that took, because its turns are not all
 * that it costs. When all places to wait are taken, whoever waits with most requests loses one to a
 * client that waits with fewer. It holds one entry a client that has a turn or waits for one, and a
 * number for each of the last minute.
 */
public final class Turns {
  private static final int LONGEST_QUEUE = 128;
  private static final int MOST_CLIENTS = 100_000;
  private static final int RETRY_SECONDS = 2;

  private static final long LOOK_MILLIS = 500;

  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long a client counts as one among others after another one has asked. */
  private static final long COMPANY_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** After so long, what a client had counts half. */
  private static final double HALF_LIFE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** What one client has, and what it waits for. */
  private static final class Count {
    int running;
    int waiting;
    long restsUntil = System.nanoTime();
  }

  /** How long a client's turns took of late. */
  private static final class Usage {
    private double nanos;
    private long at = System.nanoTime();

    double now() {
      long now = System.nanoTime();
      nanos *= Math.pow(0.5, (now - at) / HALF_LIFE_NANOS);
      at = now;
      return nanos;
    }

    void add(long more) {
      nanos = now() + more;
    }
  }

  /** A place in the queue. */
  private static final class Place {
    final Client client;
    boolean lost;

    Place(Client client) {
      this.client = client;
    }
  }

  /** A turn; it ends when it is closed. */
  public final class Turn implements AutoCloseable {
    private final Client client;
    private final long begun = System.nanoTime();

    private Turn(Client client) {
      this.client = client;
    }

    @Override
    public void close() {
      end(client, System.nanoTime() - begun);
    }
  }

  private final int atOnce;
  private final int perClient;
  private final int amongOthers;
  private final int waitingPerClient;
  private final Map<Client, Count> counts = new HashMap<>();
  private final Deque<Place> queue = new ArrayDeque<>();
  private final Cache<Client, Usage> usages =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();
  private int running;

  /** Who asked last, and when somebody else than the one before it did. */
  private Client last;

  private long changed = System.nanoTime() - COMPANY_NANOS;

  /**
   * Makes the turns.
   *
   * @param atOnce how many there are at once
   * @param perClient how many of them one client may have that is alone
   * @param amongOthers how many of them one client may have among others
   * @param waitingPerClient how many requests of one client may wait
   */
  public Turns(int atOnce, int perClient, int amongOthers, int waitingPerClient) {
    this.atOnce = atOnce;
    this.perClient = perClient;
    this.amongOthers = amongOthers;
    this.waitingPerClient = waitingPerClient;
  }

  /**
   * Waits for a turn.
   *
   * @param client whose it is to be
   * @param millis how long to wait
   * @return the turn; to be closed
   * @throws HttpError 429 when the client has too many requests waiting, 503 when there is no turn
   *     within the time
   * @throws InterruptedException when the thread is interrupted
   */
  public synchronized Turn take(Client client, long millis) throws InterruptedException {
    notice(client);
    Count count = counts.computeIfAbsent(client, key -> new Count());
    if (count.waiting >= waitingPerClient) {
      throw tooMany();
    }
    if (queue.size() >= LONGEST_QUEUE && !makeRoom(count)) {
      forget(client, count);
      throw busy();
    }
    count.waiting++;
    Place place = new Place(client);
    queue.add(place);
    try {
      await(place, millis);
      running++;
      count.running++;
      return new Turn(client);
    } finally {
      count.waiting--;
      queue.remove(place);
      forget(client, count);
      notifyAll();
    }
  }

  /** How many requests wait. */
  synchronized int waiting() {
    return queue.size();
  }

  private void notice(Client client) {
    if (last != null && !client.equals(last)) {
      changed = System.nanoTime();
    }
    last = client;
  }

  /** Takes the last place of the client that waits with most requests, if they are more. */
  private boolean makeRoom(Count mine) {
    Place taken = null;
    int most = mine.waiting + 1;
    for (Place place : queue) {
      int waiting = counts.get(place.client).waiting;
      if (!place.lost && (waiting > most || taken != null && place.client.equals(taken.client))) {
        most = waiting;
        taken = place;
      }
    }
    if (taken == null) {
      return false;
    }
    taken.lost = true;
    queue.remove(taken);
    notifyAll();
    return true;
  }

  private boolean isAmongOthers() {
    return System.nanoTime() - changed < COMPANY_NANOS;
  }

  /** How many milliseconds a client has to rest yet. */
  private long rest(Client client) {
    long nanos = counts.get(client).restsUntil - System.nanoTime();
    return isAmongOthers() ? Math.max(0, (nanos + 999_999) / 1_000_000) : 0;
  }

  private void await(Place place, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (!isNext(place)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (place.lost) {
        throw tooMany();
      }
      if (left <= 0) {
        throw busy();
      }
      long rest = rest(place.client);
      // That a client is alone again and may have more turns is told by nobody's end.
      wait(Math.min(left, rest > 0 ? rest : LOOK_MILLIS));
    }
  }

  /** Whether there is a turn for it, and for nobody who had less or came before it. */
  private boolean isNext(Place place) {
    if (running >= atOnce || place.lost) {
      return false;
    }
    int bound = isAmongOthers() ? amongOthers : perClient;
    Place next = null;
    double least = Double.MAX_VALUE;
    for (Place waiting : queue) {
      if (counts.get(waiting.client).running < bound && rest(waiting.client) <= 0) {
        double used = used(waiting.client);
        if (used < least) {
          least = used;
          next = waiting;
        }
      }
    }
    return next == place;
  }

  private double used(Client client) {
    Usage usage = usages.getIfPresent(client);
    return usage == null ? 0 : usage.now();
  }

  private synchronized void end(Client client, long nanos) {
    running--;
    Count count = counts.get(client);
    count.running--;
    usages.get(client, key -> new Usage()).add(nanos);
    if (count.waiting > 0) {
      count.restsUntil = System.nanoTime() + Math.min(nanos, LONGEST_REST_NANOS);
    }
    forget(client, count);
    notifyAll();
  }

  private void forget(Client client, Count count) {
    if (count.running == 0 && count.waiting == 0) {
      counts.remove(client);
    }
  }

  private HttpError tooMany() {
    return new HttpError(
            429,
            "More than "
                + waitingPerClient
                + " requests from your address are waiting, or all places to wait are taken. Send"
                + " fewer at a time.")
        .retryAfter(RETRY_SECONDS);
  }

  private static HttpError busy() {
    return new HttpError(503, "Too many queries are running. Ask again in a moment.");
  }
}

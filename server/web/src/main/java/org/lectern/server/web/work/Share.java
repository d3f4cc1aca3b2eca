package org.lectern.server.web.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

/**
 * Counts what each client used within the last minute, and refuses it more than its share.
 *
 * <p>It holds a few numbers for each client of the last two minutes, at most 100 000.
 */
public final class Share {
  private static final long STARTED = System.nanoTime();
  private static final int SLOTS = 6;
  private static final long SLOT_MILLIS = 10_000;
  private static final int MOST_CLIENTS = 100_000;

  /** What a fault costs that was seen before the query ran. */
  public static final int CHEAP_FAULT = 1;

  /** What a fault costs that took the engine its whole time or memory. */
  public static final int COSTLY_FAULT = 100;

  /**
   * What a fault costs that could not be stopped, so that the process had to end with all it did.
   */
  public static final int ENDING_FAULT = 1_000;

  /** One client's minute, in slots of ten seconds. */
  private static final class Account {
    final long[] millis = new long[SLOTS];
    final long[] faults = new long[SLOTS];
    long slot;

    synchronized void add(long[] to, long amount, long now) {
      turn(now);
      to[(int) (slot % SLOTS)] += amount;
    }

    synchronized int secondsUntil(long mostMillis, long mostFaults, long now) {
      turn(now);
      long usedMillis = Arrays.stream(millis).sum();
      long usedFaults = Arrays.stream(faults).sum();
      int slots = 0;
      while (slots < SLOTS && (usedMillis >= mostMillis || usedFaults >= mostFaults)) {
        slots++;
        int oldest = (int) ((slot + slots) % SLOTS);
        usedMillis -= millis[oldest];
        usedFaults -= faults[oldest];
      }
      long wait = slots * SLOT_MILLIS - now % SLOT_MILLIS;
      return slots == 0 ? 0 : (int) Math.max(1, (wait + 999) / 1_000);
    }

    private void turn(long now) {
      long current = now / SLOT_MILLIS;
      for (long next = Math.max(slot, current - SLOTS); next < current; next++) {
        millis[(int) ((next + 1) % SLOTS)] = 0;
        faults[(int) ((next + 1) % SLOTS)] = 0;
      }
      slot = Math.max(slot, current);
    }
  }

  private final long mostMillis;
  private final long mostFaults;
  private final LongSupplier clock;
  private final Cache<Client, Account> accounts =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  /**
   * Makes the shares.
   *
   * @param seconds how long the work of one client may take within a minute; 0 for no bound
   * @param costlyFaults how many queries of one client may fail for time or memory within a minute;
   *     a query refused at once counts a hundredth; 0 for no bound
   */
  public Share(int seconds, int costlyFaults) {
    this(seconds, costlyFaults, () -> (System.nanoTime() - STARTED) / 1_000_000);
  }

  /** Makes the shares with a clock of its own, in milliseconds. */
  Share(int seconds, int costlyFaults, LongSupplier clock) {
    this.mostMillis = seconds == 0 ? Long.MAX_VALUE : seconds * 1_000L;
    this.mostFaults = costlyFaults == 0 ? Long.MAX_VALUE : (long) costlyFaults * COSTLY_FAULT;
    this.clock = clock;
  }

  /**
   * Refuses a client that has used up its share.
   *
   * @param client who asks
   * @throws HttpError 429, with the time after which there is a share again
   */
  public void check(Client client) {
    Account account = accounts.getIfPresent(client);
    int seconds =
        account == null ? 0 : account.secondsUntil(mostMillis, mostFaults, clock.getAsLong());
    if (seconds > 0) {
      throw new HttpError(
              429,
              "Your address has used up its share of a minute. Ask again in "
                  + seconds
                  + " s; a dump serves better than many large queries.")
          .retryAfter(seconds);
    }
  }

  /** Counts time that was worked for a client. */
  public void worked(Client client, long millis) {
    Account account = account(client);
    account.add(account.millis, millis, clock.getAsLong());
  }

  /** Counts a fault of a client's request, {@link #CHEAP_FAULT} to {@link #ENDING_FAULT}. */
  public void fault(Client client, int cost) {
    Account account = account(client);
    account.add(account.faults, cost, clock.getAsLong());
  }

  private Account account(Client client) {
    return accounts.get(client, key -> new Account());
  }
}

package org.lectern.server.web.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

/**
 * Runs a bounded number of pieces of work at once, in turns between clients, each for a bounded
 * time.
 *
 * <p>Jena stops most queries when their time is up, but not all. So a query runs on a thread of its
 * own; when it has not stopped half a second after it was told to, its sender is answered without
 * it, and its thread serves nobody until it ends.
 */
public final class BoundedWork implements AutoCloseable {
  private static final long GRACE_MILLIS = 500;

  /** Waits until work that was told to stop had its time to do so. */
  private static final Executor PATIENCE =
      CompletableFuture.delayedExecutor(1_500, TimeUnit.MILLISECONDS);

  /** A piece of work. */
  @FunctionalInterface
  public interface Job<T> {
    /**
     * Does the work.
     *
     * @param cancellation where to say how to stop it
     * @return its result
     * @throws Exception any; it reaches whoever asked for the work
     */
    T run(Cancellation cancellation) throws Exception;
  }

  private final Turns turns;
  private final Share share;
  private final ThreadPoolExecutor workers;
  private final MemoryWatch memory;
  private final Runnable lastResort;

  /**
   * Makes the threads.
   *
   * @param name what the work is, for the names of threads
   * @param limits its bounds
   */
  public BoundedWork(String name, WorkLimits limits) {
    this(name, limits, () -> {});
  }

  /**
   * Makes the threads.
   *
   * @param name what the work is, for the names of threads
   * @param limits its bounds
   * @param lastResort what to do when a piece cannot be stopped, or the heap stays full whatever is
   *     stopped
   */
  public BoundedWork(String name, WorkLimits limits, Runnable lastResort) {
    this.lastResort = lastResort;
    AtomicInteger number = new AtomicInteger();
    turns =
        new Turns(
            limits.atOnce(), limits.perClient(), limits.amongOthers(), limits.waitingPerClient());
    share = new Share(limits.secondsPerMinute(), limits.costlyFaultsPerMinute());
    workers =
        new ThreadPoolExecutor(
            0,
            // Turns are what bounds the work. Threads that have ended theirs may be on their way
            // back;
            // with few processors they are many, and nobody is to be sent away for them.
            Integer.MAX_VALUE,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    memory = limits.bytes() > 0 ? new MemoryWatch(limits.bytes(), lastResort) : null;
  }

  /** What the clients used within a minute. */
  public Share share() {
    return share;
  }

  /**
   * Does a piece of work for the client whose request the thread serves, and waits for it.
   *
   * @param timeoutMillis how long it may wait and run
   * @param job the work
   * @return its result
   * @throws HttpError 429 when the client has used up its share, 503 when the time is up, too much
   *     work is waiting, or there is no memory
   * @throws Exception what the work throws
   */
  public <T> T call(long timeoutMillis, Job<T> job) throws Exception {
    Client client = Client.current();
    share.check(client);
    long asked = System.nanoTime();
    Turns.Turn turn = turns.take(client, timeoutMillis);
    long begun = System.nanoTime();
    boolean started = false;
    try {
      if (memory != null && !memory.hasRoom()) {
        throw new HttpError(503, "The server is short of memory. Ask again in a moment.");
      }
      Cancellation cancellation = new Cancellation();
      Future<T> future = workers.submit(() -> run(job, cancellation, turn));
      started = true;
      return await(future, cancellation, timeoutMillis, millis(begun - asked));
    } catch (RejectedExecutionException e) {
      throw new HttpError(503, "Too many queries are running. Ask again in a moment.");
    } finally {
      share.worked(client, millis(System.nanoTime() - begun));
      if (!started) {
        turn.close();
      }
    }
  }

  /** The turn lasts until the thread is free again, however long that takes. */
  private <T> T run(Job<T> job, Cancellation cancellation, Turns.Turn turn) throws Exception {
    try (turn) {
      if (memory == null) {
        return job.run(cancellation);
      }
      memory.begin(cancellation);
      try {
        return job.run(cancellation);
      } finally {
        memory.end();
      }
    }
  }

  private <T> T await(Future<T> future, Cancellation cancellation, long timeoutMillis, long waited)
      throws Exception {
    try {
      return future.get(Math.max(1, timeoutMillis - waited), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      cancellation.cancel();
    } catch (ExecutionException e) {
      throw unwrap(e);
    }
    try {
      return future.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      PATIENCE.execute(() -> giveUp(future));
      throw timedOut(timeoutMillis);
    } catch (ExecutionException e) {
      throw unwrap(e);
    }
  }

  private void giveUp(Future<?> future) {
    if (!future.isDone()) {
      lastResort.run();
    }
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  /**
   * Makes the error for a query whose time is up.
   *
   * @param timeoutMillis how long it was allowed to run
   * @return the error 503
   */
  public static HttpError timedOut(long timeoutMillis) {
    return new HttpError(
        503,
        "The query took longer than "
            + timeoutMillis
            + " ms and was stopped. Ask for less, or download a dump.");
  }

  private static Exception unwrap(ExecutionException e) {
    if (e.getCause() instanceof Exception cause) {
      return cause;
    }
    return e;
  }

  /** Lets no further work in and gives what is running a moment to end. */
  @Override
  public void close() {
    workers.shutdown();
    if (memory != null) {
      memory.close();
    }
    try {
      workers.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

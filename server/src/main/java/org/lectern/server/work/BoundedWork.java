package org.lectern.server.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.server.http.HttpError;

/**
 * Runs a bounded number of queries at once, each for a bounded time.
 *
 * <p>Jena stops most queries when their time is up, but not all. So a query runs on a thread of its
 * own; when it has not stopped half a second after it was told to, its sender is answered without
 * it, and its thread serves nobody until it ends.
 */
public final class BoundedWork implements AutoCloseable {
  private static final long GRACE_MILLIS = 500;
  private static final int LONGEST_QUEUE = 64;

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

  private final ThreadPoolExecutor workers;

  /**
   * Makes the threads.
   *
   * @param most how many queries may run at once
   */
  public BoundedWork(int most) {
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            most,
            most,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(LONGEST_QUEUE),
            work -> {
              Thread thread = new Thread(work, "query-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * Does a piece of work and waits for it.
   *
   * @param timeoutMillis how long it may wait and run
   * @param job the work
   * @return its result
   * @throws HttpError 503 when the time is up or too much work is waiting
   * @throws Exception what the work throws
   */
  public <T> T call(long timeoutMillis, Job<T> job) throws Exception {
    Cancellation cancellation = new Cancellation();
    CountDownLatch begun = new CountDownLatch(1);
    Future<T> future;
    try {
      future =
          workers.submit(
              () -> {
                begun.countDown();
                return job.run(cancellation);
              });
    } catch (RejectedExecutionException e) {
      throw busy();
    }
    try {
      return future.get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      cancellation.cancel();
      return late(future, begun, timeoutMillis);
    } catch (ExecutionException e) {
      throw unwrap(e);
    }
  }

  private static <T> T late(Future<T> future, CountDownLatch begun, long timeoutMillis)
      throws Exception {
    if (begun.getCount() > 0) {
      future.cancel(false);
      throw busy();
    }
    try {
      return future.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timedOut(timeoutMillis);
    } catch (ExecutionException e) {
      throw unwrap(e);
    }
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

  private static HttpError busy() {
    return new HttpError(503, "Too many queries are running. Ask again in a moment.");
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
    try {
      workers.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

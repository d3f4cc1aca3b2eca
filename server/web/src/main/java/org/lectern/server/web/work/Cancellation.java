package org.lectern.server.web.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lectern.server.web.HttpError;

/** Lets one thread stop the work of another, without waiting for it. */
public final class Cancellation {
  /** To abort a query may have to wait for what the query is doing; one thread a stopped query. */
  private static final ExecutorService ABORTS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "abort");
            thread.setDaemon(true);
            return thread;
          });

  private Runnable action = () -> {};
  private boolean cancelled;
  private boolean forMemory;

  /**
   * Says how to stop the work; done at once when it is to be stopped already.
   *
   * @param stop what to do, from any thread
   */
  public void onCancel(Runnable stop) {
    synchronized (this) {
      action = stop;
      if (!cancelled) {
        return;
      }
    }
    stop.run();
  }

  /** Says that the work is past where it could be stopped. */
  public synchronized void passed() {
    action = () -> {};
  }

  /** Stops the work because its time is up. */
  public void cancel() {
    stop(false);
  }

  /** Stops the work because it takes too much memory. */
  public void cancelForMemory() {
    stop(true);
  }

  private void stop(boolean memory) {
    Runnable stop;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      forMemory = memory;
      stop = action;
    }
    ABORTS.execute(stop);
  }

  /** Whether the work is to be stopped. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Says why the work was stopped.
   *
   * @param timeoutMillis how long it was allowed to run
   * @return the error 503
   */
  public synchronized HttpError reason(long timeoutMillis) {
    return forMemory
        ? new HttpError(
            503, "The query needed more memory than there is for one. Ask for less at a time.")
        : BoundedWork.timedOut(timeoutMillis);
  }
}

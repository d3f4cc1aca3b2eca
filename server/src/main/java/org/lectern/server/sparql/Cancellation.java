package org.lectern.server.sparql;

/** Lets one thread stop the work of another. */
public final class Cancellation {
  private Runnable action = () -> {};
  private boolean cancelled;

  /**
   * Says how to stop the work; done at once when it is to be stopped already.
   *
   * @param stop what to do, from any thread
   */
  public synchronized void onCancel(Runnable stop) {
    action = stop;
    if (cancelled) {
      stop.run();
    }
  }

  /** Says that the work is past where it could be stopped. */
  public synchronized void passed() {
    action = () -> {};
  }

  /** Stops the work. */
  public synchronized void cancel() {
    cancelled = true;
    action.run();
  }

  /** Whether the work is to be stopped. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }
}

package org.lectern.ingest.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does one piece of work beside the current thread.
 *
 * @param <T> what the work gives
 */
final class Beside<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private final Thread thread;

  /** Begins the work. */
  Beside(Callable<T> work) {
    task = new FutureTask<>(work);
    thread = new Thread(task, "lectern-beside");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits for the work to end.
   *
   * @return what it gives
   * @throws IOException when the work threw one; other failures are thrown as they are
   */
  T result() throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the text index was written", e);
    }
  }

  /** Waits until the work touches no file any more. */
  @Override
  public void close() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

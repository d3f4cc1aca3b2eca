package org.lectern.server.child;

import java.io.IOException;
import org.lectern.server.http.HttpError;
import org.lectern.server.http.Secret;
import org.lectern.server.sparql.SparqlLimits;
import org.lectern.server.work.WorkLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one child running: a new one follows when it ends or has to be ended. */
final class ChildSupervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildSupervisor.class);
  private static final long SOON_MILLIS = 3_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final ChildCommand command;
  private final ChildTerms terms;
  private final Thread keeper;
  private ChildProcess current;
  private boolean closed;

  /** Begins to keep a child; returns at once. */
  ChildSupervisor(ChildCommand command, SparqlLimits limits, WorkLimits work) {
    this.command = command;
    this.terms = new ChildTerms(Secret.random(), limits, work);
    this.keeper = new Thread(this::keep, "sparql-process");
    keeper.setDaemon(true);
    keeper.start();
  }

  /** The secret that requests to the child bring. */
  String token() {
    return terms.token();
  }

  /**
   * Waits for a child that listens.
   *
   * @param millis how long to wait
   * @return the child
   * @throws HttpError 503 when there is none in time
   * @throws InterruptedException when the thread is interrupted
   */
  synchronized ChildProcess child(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (current == null || !current.isAlive()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || closed) {
        throw new HttpError(503, "The process for SPARQL is starting. Ask again in a moment.");
      }
      wait(left);
    }
    return current;
  }

  /**
   * Ends a child that does not stop what it does; another one follows.
   *
   * @param stuck the child
   */
  void end(ChildProcess stuck) {
    stuck.end();
  }

  private void keep() {
    while (!isClosed()) {
      long begun = System.nanoTime();
      try {
        ChildProcess child = ChildProcess.start(command, terms);
        if (!show(child)) {
          child.close();
          return;
        }
        int code = child.await();
        if (!isClosed()) {
          LOG.warn("the process for SPARQL ended ({}); another one follows", code);
        }
      } catch (IOException e) {
        LOG.warn("the process for SPARQL could not be started: {}", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
      pauseIfSoon(begun);
    }
  }

  /** A child that ends again and again at once must not take the machine's time. */
  private void pauseIfSoon(long begun) {
    if (System.nanoTime() - begun < SOON_MILLIS * 1_000_000) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized boolean show(ChildProcess child) {
    if (closed) {
      return false;
    }
    current = child;
    notifyAll();
    return true;
  }

  private synchronized boolean isClosed() {
    return closed || keeper.isInterrupted();
  }

  @Override
  public void close() {
    ChildProcess last;
    synchronized (this) {
      closed = true;
      last = current;
      notifyAll();
    }
    keeper.interrupt();
    if (last != null) {
      last.close();
    }
  }
}

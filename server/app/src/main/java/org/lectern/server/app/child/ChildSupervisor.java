package org.lectern.server.app.child;

import java.io.IOException;
import org.lectern.ingest.store.GenerationView;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Secret;
import org.lectern.server.web.work.WorkLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one child running: a new one follows when it ends or has to be ended. */
final class ChildSupervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildSupervisor.class);
  private static final long SOON_MILLIS = 3_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final ChildCommand command;
  private final ChildTerms terms;
  private final GenerationHolder generations;
  private final Thread keeper;

  /** The child that runs or is about to. */
  private ChildProcess current;

  private boolean listening;
  private boolean closed;

  /** Begins to keep a child as soon as there is something to read; returns at once. */
  ChildSupervisor(
      ChildCommand command, GenerationHolder generations, SparqlLimits limits, WorkLimits work) {
    this.command = command;
    this.generations = generations;
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
    while (!listening || !current.isAlive()) {
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
    try {
      awaitGeneration();
      while (!isClosed()) {
        long begun = System.nanoTime();
        runOne();
        pauseIfSoon(begun);
      }
    } catch (InterruptedException e) {
      // The server is closing.
    }
  }

  /**
   * Waits for the first generation: until then nobody can ask, and the processors have better to
   * do, because they are likely to be making it.
   */
  private void awaitGeneration() throws InterruptedException {
    while (!isClosed() && generations.currentId().isEmpty()) {
      generations.await(0, PAUSE_MILLIS);
    }
  }

  /** Starts a child and stays until it has ended. */
  private void runOne() throws InterruptedException {
    try {
      ChildProcess child = ChildProcess.start(command);
      if (!own(child)) {
        child.close();
        return;
      }
      try (child) {
        child.awaitListening(terms);
        show();
        int code = child.await();
        warn("the process for SPARQL ended (" + code + "); another one follows");
      } finally {
        hide();
      }
    } catch (IOException e) {
      warn("the process for SPARQL could not be started: " + e.getMessage());
    }
  }

  private void warn(String message) {
    if (!isClosed()) {
      LOG.warn("{}", message);
    }
  }

  /** A child that ends again and again at once must not take the machine's time. */
  private void pauseIfSoon(long begun) throws InterruptedException {
    if (!isClosed() && System.nanoTime() - begun < SOON_MILLIS * 1_000_000) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** From here on {@link #close} ends the child, whether it listens already or not. */
  private synchronized boolean own(ChildProcess child) {
    if (closed) {
      return false;
    }
    current = child;
    return true;
  }

  private synchronized void show() {
    listening = true;
    notifyAll();
  }

  private synchronized void hide() {
    listening = false;
  }

  private synchronized boolean isClosed() {
    return closed;
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
    // A child is ended without a word, so what it had opened is left for others to clear away.
    GenerationView.sweep(generations.store().views());
  }
}

package org.lectern.server.engine.generation;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the current generation of a store open and hands out leases on it.
 *
 * <p>It follows the file {@code CURRENT}: when that names another generation, new leases are on
 * that one, and the old one is closed when its last lease ends. A {@code CURRENT} that cannot be
 * read or names what cannot be opened changes nothing.
 */
public final class GenerationHolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationHolder.class);
  private static final long POLL_MILLIS = 200;

  static {
    // Before there is a second thread: two that initialise Jena's classes at once can wait for each
    // other for ever.
    JenaSystem.init();
  }

  /** An open generation and how many leases are on it. */
  private static final class Counted {
    final Generation generation;
    int leases;
    boolean retired;

    Counted(Generation generation) {
      this.generation = generation;
    }
  }

  private final StoreLayout store;
  private final Thread follower;
  private final Object refreshing = new Object();
  private Counted current;
  private String lastTrouble = "";
  private boolean closed;

  private GenerationHolder(StoreLayout store) {
    this.store = store;
    this.follower = new Thread(this::follow, "generations");
    follower.setDaemon(true);
  }

  /**
   * Opens the current generation of a store, if there is one, and follows {@code CURRENT}.
   *
   * @param store the store
   * @return the holder; to be closed
   */
  public static GenerationHolder follow(StoreLayout store) {
    GenerationHolder holder = new GenerationHolder(store);
    holder.refresh();
    holder.follower.start();
    return holder;
  }

  /** The store whose current generation is held. */
  public StoreLayout store() {
    return store;
  }

  /**
   * Takes a lease on the current generation.
   *
   * @return the lease; to be closed
   * @throws NoGenerationException when there is none
   */
  public synchronized Lease acquire() throws NoGenerationException {
    if (current == null) {
      throw lastTrouble.isEmpty()
          ? new NoGenerationException("Nothing has been published in the store yet.")
          : NoGenerationException.troubled();
    }
    Counted leased = current;
    leased.leases++;
    return new Lease(leased.generation, () -> release(leased));
  }

  /**
   * Says which generation is current.
   *
   * @return its id, or empty when there is none
   */
  public synchronized Optional<GenerationId> currentId() {
    return Optional.ofNullable(current).map(counted -> counted.generation.id());
  }

  /**
   * Waits until a generation, or one after it, is open here; another process may have it already.
   *
   * @param number the running number of the generation
   * @param millis how long to wait at the most; then whatever is open has to do
   * @throws InterruptedException when the thread is interrupted
   */
  public synchronized void await(long number, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (left > 0 && (current == null || current.generation.id().number() < number)) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /**
   * Says what kept the holder from opening the generation that {@code CURRENT} names.
   *
   * @return a message, empty when there is no trouble
   */
  public synchronized String trouble() {
    return lastTrouble;
  }

  private void follow() {
    while (!isClosed()) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      refresh();
    }
  }

  private void refresh() {
    synchronized (refreshing) {
      if (!isClosed()) {
        openCurrent();
      }
    }
  }

  private void openCurrent() {
    try {
      Optional<GenerationId> wanted = store.readCurrent();
      if (wanted.isPresent() && !wanted.equals(currentId())) {
        replace(Generation.open(store.generation(wanted.get()), store.views()));
      }
      remember("");
    } catch (IOException | RuntimeException | InternalError e) {
      String trouble = String.valueOf(e.getMessage());
      if (!trouble.equals(trouble())) {
        remember(trouble);
        LOG.warn(
            currentId().isPresent()
                ? "the generation that is served stays: {}"
                : "nothing can be served: {}",
            trouble);
      }
    }
  }

  private synchronized void remember(String trouble) {
    lastTrouble = trouble;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void replace(Generation next) {
    Counted old;
    synchronized (this) {
      old = current;
      current = new Counted(next);
      notifyAll();
    }
    retire(old);
  }

  private void release(Counted counted) {
    boolean last;
    synchronized (this) {
      counted.leases--;
      last = counted.retired && counted.leases == 0;
    }
    if (last) {
      close(counted.generation);
    }
  }

  private void retire(Counted counted) {
    if (counted == null) {
      return;
    }
    boolean unused;
    synchronized (this) {
      counted.retired = true;
      unused = counted.leases == 0;
    }
    if (unused) {
      close(counted.generation);
    }
  }

  private static void close(Generation generation) {
    try {
      generation.close();
    } catch (RuntimeException | InternalError e) {
      LOG.warn("generation {} could not be closed: {}", generation.id(), e.getMessage());
    }
  }

  @Override
  public void close() {
    synchronized (refreshing) {
      Counted old;
      synchronized (this) {
        closed = true;
        old = current;
        current = null;
      }
      retire(old);
    }
  }
}

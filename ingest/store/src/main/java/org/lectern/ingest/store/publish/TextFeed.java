package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the text index in a thread of its own, so that it takes no time of the load.
 *
 * <p>Quads go over in batches and in order. When the index cannot be written the thread goes on
 * taking batches, so that the load never waits for it in vain; the failure comes out at the end.
 */
final class TextFeed implements AutoCloseable {
  private static final int BATCH = 500;
  private static final List<Quad> END = new ArrayList<>();

  private final Path path;
  private final BlockingQueue<List<Quad>> batches = new ArrayBlockingQueue<>(8);
  private final Thread thread = new Thread(this::write, "lectern-text-index");
  private List<Quad> batch = new ArrayList<>();
  private boolean ended;
  private volatile Throwable failure;
  private volatile long entries;

  /**
   * Begins an index.
   *
   * @param path its directory, absent or empty
   */
  TextFeed(Path path) {
    this.path = path;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Takes the next statement of the sorted sequence.
   *
   * @param quad any quad; those without indexed text are passed over
   */
  void add(Quad quad) {
    if (TextIndexWriter.isIndexed(quad)) {
      batch.add(quad);
      if (batch.size() == BATCH) {
        hand(batch);
        batch = new ArrayList<>(BATCH);
      }
    }
  }

  /** Says that no more statements come; the thread finishes the index meanwhile. */
  void end() {
    if (!ended) {
      ended = true;
      hand(batch);
      hand(END);
    }
  }

  /**
   * Waits until all entries are on the disk.
   *
   * @return how many there are
   * @throws IOException when the index could not be written; errors are thrown as they are
   */
  long finish() throws IOException {
    close();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IOException("text index: " + failure.getMessage(), failure);
    }
    return entries;
  }

  /** Waits until the thread touches no file any more. */
  @Override
  public void close() {
    end();
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

  private void hand(List<Quad> quads) {
    boolean interrupted = false;
    while (true) {
      try {
        batches.put(quads);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    boolean endTaken = false;
    try (TextIndexWriter writer = new TextIndexWriter(path)) {
      for (List<Quad> next = batches.take(); next != END; next = batches.take()) {
        next.forEach(writer::add);
      }
      endTaken = true;
      entries = writer.finish();
    } catch (Throwable e) {
      failure = e;
      if (!endTaken) {
        drain();
      }
    }
  }

  private void drain() {
    try {
      while (batches.take() != END) {
        continue;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

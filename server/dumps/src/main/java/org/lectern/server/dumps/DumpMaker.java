package org.lectern.server.dumps;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.WorkLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the files of the current generation's dumps, each once, when somebody asks for dumps.
 *
 * <p>One thread makes them one after the other, so that queries keep the rest of the machine; a
 * file that is waited for goes first.
 */
public final class DumpMaker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DumpMaker.class);

  /** So many requests may wait for files at once; the others are told to come again. */
  private static final int MOST_WAITING = 4;

  /** A file of a generation. */
  private record Key(GenerationId generation, String name) {}

  private final GenerationHolder generations;
  private final StoreLayout store;
  private final Map<GenerationId, DumpShelf> shelves = new ConcurrentHashMap<>();
  private final Map<Key, CompletableFuture<DumpFile>> asked = new ConcurrentHashMap<>();
  private final Set<Key> urgent = ConcurrentHashMap.newKeySet();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final BoundedWork parts = new BoundedWork("part", WorkLimits.heavy());
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), DumpMaker::thread);

  /** One file to be made; those that somebody waits for come before the others. */
  private final class Job implements Runnable, Comparable<Job> {
    private final Key key;
    private final int rank;

    Job(Key key, int rank) {
      this.key = key;
      this.rank = rank;
    }

    @Override
    public int compareTo(Job other) {
      return Integer.compare(rank, other.rank);
    }

    @Override
    public void run() {
      urgent.remove(key);
      CompletableFuture<DumpFile> future = asked.get(key);
      if (future == null || future.isDone()) {
        return;
      }
      try (Lease lease = generations.acquire()) {
        if (!lease.id().equals(key.generation())) {
          throw new HttpError(503, "Another generation has been published meanwhile. Ask again.");
        }
        future.complete(make(lease, key.name()));
      } catch (Throwable e) {
        // Errors as well: whoever waits must hear of it.
        LOG.warn("{} of generation {} cannot be made", key.name(), key.generation(), e);
        asked.remove(key);
        future.completeExceptionally(e);
      }
    }
  }

  /**
   * Makes a maker.
   *
   * @param generations whose current generation is dumped
   */
  public DumpMaker(GenerationHolder generations) {
    this.generations = generations;
    this.store = generations.store();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dumps");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** Where the files of a generation lie. */
  Path path(GenerationId generation, String name) {
    return shelf(generation).path(name);
  }

  /**
   * Lists the files that are complete, and sees to it that the others are made.
   *
   * @param generation the current generation
   * @param patienceMillis how long to wait for all of them
   * @return the complete files in the order in which they are offered
   * @throws IOException when the directory cannot be read
   * @throws InterruptedException when the thread is told to stop
   */
  List<DumpFile> files(GenerationId generation, long patienceMillis)
      throws IOException, InterruptedException {
    if (!waiting.tryAcquire()) {
      return completed(generation, System.nanoTime());
    }
    try {
      return completed(
          generation, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis));
    } finally {
      waiting.release();
    }
  }

  private List<DumpFile> completed(GenerationId generation, long end)
      throws IOException, InterruptedException {
    List<DumpFile> files = new ArrayList<>();
    int rank = 1;
    for (DumpTarget target : DumpTarget.all()) {
      ask(new Key(generation, target.name()), rank++);
    }
    for (DumpTarget target : DumpTarget.all()) {
      try {
        long left = Math.max(0, end - System.nanoTime());
        files.add(ask(new Key(generation, target.name()), rank).get(left, TimeUnit.NANOSECONDS));
      } catch (TimeoutException | ExecutionException e) {
        // It is left out of the list until it is there; why it failed is in the log.
      }
    }
    return files;
  }

  /**
   * Gets one file, made now if need be.
   *
   * @param generation the current generation
   * @param name the name of a {@link DumpTarget}
   * @param patienceMillis how long to wait for it
   * @return the complete file
   * @throws IOException when it cannot be made
   * @throws HttpError 503 when it takes longer; it is being made then
   * @throws InterruptedException when the thread is told to stop
   */
  DumpFile file(GenerationId generation, String name, long patienceMillis)
      throws IOException, InterruptedException {
    CompletableFuture<DumpFile> future = ask(new Key(generation, name), 0);
    boolean waits = waiting.tryAcquire();
    try {
      return future.get(waits ? patienceMillis : 0, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpError(503, "This file is being made. Ask again in a while.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HttpError error) {
        throw error;
      }
      throw new IOException(name + " cannot be made", e.getCause());
    } finally {
      if (waits) {
        waiting.release();
      }
    }
  }

  /** Where parts are made, in turns between clients and apart from queries. */
  BoundedWork parts() {
    return parts;
  }

  private CompletableFuture<DumpFile> ask(Key key, int rank) throws IOException {
    CompletableFuture<DumpFile> known = asked.get(key);
    if (known != null && (known.isDone() || rank > 0 || urgent.contains(key))) {
      return known;
    }
    var ready = shelf(key.generation()).find(key.name());
    CompletableFuture<DumpFile> future =
        asked.computeIfAbsent(key, absent -> new CompletableFuture<>());
    if (ready.isPresent()) {
      future.complete(ready.get());
    } else {
      if (rank == 0) {
        urgent.add(key);
      }
      worker.execute(new Job(key, rank));
    }
    return future;
  }

  private DumpShelf shelf(GenerationId generation) {
    return shelves.computeIfAbsent(
        generation, id -> new DumpShelf(store.dumps().resolve(id.toString())));
  }

  private DumpFile make(Lease lease, String name) throws IOException {
    DumpShelf shelf = shelf(lease.id());
    var ready = shelf.find(name);
    if (ready.isPresent()) {
      return ready.get();
    }
    sweep();
    requireRoom(lease);
    DumpTarget target = DumpTarget.find(name).orElseThrow();
    if (target.packedFrom().isEmpty()) {
      return shelf.put(name, lease, out -> target.producer().write(lease, out));
    }
    Path plain = shelf.path(make(lease, target.packedFrom().get()).name());
    return shelf.put(
        name,
        lease,
        out -> {
          try (OutputStream packed = Compression.ofName(name).pack(out)) {
            Files.copy(plain, packed);
          }
        });
  }

  /** Removes the dumps of generations that are no longer there. */
  private void sweep() throws IOException {
    if (!Files.isDirectory(store.dumps())) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(store.dumps())) {
      for (Path entry : entries) {
        var id = GenerationId.parse(entry.getFileName().toString());
        if (id.isEmpty() || !Files.isDirectory(store.generation(id.get()).directory())) {
          DirectoryTree.delete(entry);
        }
      }
    }
    shelves.keySet().removeIf(id -> !Files.isDirectory(store.generation(id).directory()));
    asked
        .keySet()
        .removeIf(key -> !Files.isDirectory(store.generation(key.generation()).directory()));
  }

  /** Dumps never fill the disk that the next ingest needs. */
  private void requireRoom(Lease lease) throws IOException {
    long needed = lease.quads().isPresent() ? 2 * Files.size(lease.quads().get()) : 0;
    if (Files.getFileStore(store.root()).getUsableSpace() < needed) {
      throw new HttpError(503, "There is no room on the server's disk to make dumps.");
    }
  }

  @Override
  public void close() {
    parts.close();
    worker.shutdownNow();
  }
}

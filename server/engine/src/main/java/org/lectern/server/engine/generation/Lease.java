package org.lectern.server.engine.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.queries.function.Backing;

/**
 * The right to read one generation, which stays open until the lease is closed.
 *
 * <p>A request takes one lease and reads everything by it, so that it sees one generation only.
 */
public final class Lease implements AutoCloseable {
  private final Generation generation;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes a lease.
   *
   * @param generation what may be read
   * @param release what to do once when the lease ends
   */
  public Lease(Generation generation, Runnable release) {
    this.generation = generation;
    this.release = release;
  }

  /** The id of the generation. */
  public GenerationId id() {
    return generation.id();
  }

  /** What the manifest of the generation says. */
  public Manifest manifest() {
    return generation.manifest();
  }

  /** The keys of the generation's ledger that no entity has. */
  public RetiredKeys retiredKeys() {
    return generation.retiredKeys();
  }

  /** How data IRIs of the generation are minted. */
  public Iris iris() {
    return generation.iris();
  }

  /** What the generation offers to canned queries besides its dataset. */
  public Backing backing() {
    return generation.backing();
  }

  /** The dataset of the generation. */
  public DatasetGraph dataset() {
    return generation.dataset();
  }

  /** The sorted N-Quads as published, or empty; see {@link Generation#quads()}. */
  public Optional<Path> quads() throws IOException {
    return generation.quads();
  }

  /** The file of the report that the ingest wrote; it may be missing. */
  public Path report() {
    return generation.report();
  }

  /**
   * Makes a directory for files of this lease; see {@link Generation#scratch()}.
   *
   * @return a new directory, to be deleted after use
   * @throws IOException when it cannot be made
   */
  public Path scratch() throws IOException {
    return generation.scratch();
  }

  /**
   * Reads inside a transaction of the calling thread.
   *
   * @param reading what to do
   * @return what it returns
   */
  public <T> T read(Supplier<T> reading) {
    return Txn.calculateRead(generation.dataset(), reading::get);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      release.run();
    }
  }
}

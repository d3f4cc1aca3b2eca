package org.lectern.server.dumps;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.QuadText;
import org.lectern.ingest.store.SortedLines;
import org.lectern.server.engine.generation.Lease;

/**
 * Statements as a file of canonical N-Quads, sorted by their bytes.
 *
 * <p>All statements of one subject are neighbours in it, and equal triples of several graphs too.
 */
public final class SortedStatements implements Closeable {
  /** How much memory sorting may take before lines go to a file. */
  private static final long CHUNK_BYTES = 64L * 1024 * 1024;

  private final Path file;
  private final Optional<Path> scratch;

  private SortedStatements(Path file, Optional<Path> scratch) {
    this.file = file;
    this.scratch = scratch;
  }

  /**
   * Gives all statements of a generation: the file it was published with, or one sorted now when it
   * was published without.
   *
   * @param lease the generation
   * @return the statements, to be closed before the lease
   * @throws IOException when they cannot be read or sorted
   */
  public static SortedStatements all(Lease lease) throws IOException {
    if (lease.quads().isPresent()) {
      return new SortedStatements(lease.quads().get(), Optional.empty());
    }
    return sorted(lease, CHUNK_BYTES, SortedStatements::addAll);
  }

  private static void addAll(Lease lease, QuadSink sink) throws IOException {
    Iterator<Quad> quads = lease.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      sink.add(quads.next());
    }
  }

  /** Takes quads in any order, any number of times. */
  interface QuadSink {
    /** Takes a quad of a named graph. */
    void add(Quad quad) throws IOException;
  }

  /** Gives the quads of a selection. */
  interface Selection {
    /** Hands all quads to the sink, inside a transaction of the lease. */
    void select(Lease lease, QuadSink sink) throws IOException;
  }

  /**
   * Sorts selected statements.
   *
   * @param lease what to read
   * @param selection picks them
   * @return the statements, to be closed before the lease
   * @throws IOException when they cannot be sorted
   */
  static SortedStatements of(Lease lease, Selection selection) throws IOException {
    return sorted(lease, CHUNK_BYTES, selection);
  }

  /** Sorts selected statements with less memory; open to tests. */
  static SortedStatements sorted(Lease lease, long chunkBytes, Selection selection)
      throws IOException {
    Path scratch = lease.scratch();
    try (SortedLines lines = new SortedLines(scratch, chunkBytes)) {
      QuadText text = new QuadText();
      Reads.inTransaction(lease, () -> selection.select(lease, quad -> lines.add(text.line(quad))));
      Path file = scratch.resolve("sorted.nq");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        lines.writeTo(out);
      }
      return new SortedStatements(file, Optional.of(scratch));
    } catch (IOException | RuntimeException e) {
      DirectoryTree.delete(scratch);
      throw e;
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    if (scratch.isPresent()) {
      DirectoryTree.delete(scratch.get());
    }
  }
}

package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.store.check.ShapesCheck;
import org.lectern.ingest.store.check.ValidationReport;

/**
 * Checks the union of the named graphs, beside the sorting and loading where memory allows.
 *
 * <p>In memory the shapes take a twentieth of the time they take on the database, so a graph of up
 * to {@link #LARGEST_IN_MEMORY} statements is checked on a copy; a larger one on the database
 * itself.
 */
final class UnionCheck {
  /** About 600 MB of heap; more is checked on the database. */
  static final long LARGEST_IN_MEMORY = 2_000_000;

  private final Graph shapes;
  private final long largest;
  private Graph copy = new GraphMem2Fast();
  private long copied;
  private CompletableFuture<ValidationReport> beside;

  /**
   * Prepares the check.
   *
   * @param shapes the shapes that must hold
   * @param largest the largest number of statements that is copied
   */
  UnionCheck(Graph shapes, long largest) {
    this.shapes = shapes;
    this.largest = largest;
  }

  /** Copies the statements on their way to another stream. */
  StreamRDF copying(StreamRDF next) {
    return new StreamRDFWrapper(next) {
      @Override
      public void quad(Quad quad) {
        if (copy != null) {
          copy(quad);
        }
        super.quad(quad);
      }
    };
  }

  private void copy(Quad quad) {
    if (++copied > largest) {
      copy = null;
    } else {
      copy.add(quad.asTriple());
    }
  }

  /** Begins the check on the copy, when all statements are in it. */
  void begin() {
    if (copy != null) {
      Graph data = copy;
      beside =
          CompletableFuture.supplyAsync(
              () -> new ShapesCheck(shapes).check(data), UnionCheck::start);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "shapes");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Gives the result, once the database is loaded.
   *
   * @param database the loaded database
   * @throws IOException when the check itself failed
   */
  ValidationReport result(Database database) throws IOException {
    if (beside == null) {
      return database.readUnion(new ShapesCheck(shapes)::check);
    }
    try {
      return beside.join();
    } catch (CompletionException e) {
      throw new IOException("the shapes could not be checked: " + e.getCause().getMessage(), e);
    }
  }
}

package org.lectern.ingest.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.check.ShapesCheck;
import org.lectern.ingest.check.ValidationReport;

/**
 * Checks the union of the named graphs, beside the loading where memory allows.
 *
 * <p>In memory the shapes take a twentieth of the time they take on the database, so a graph of up
 * to {@link #LARGEST_IN_MEMORY} statements is checked on a copy; a larger one on the database
 * itself.
 */
final class UnionCheck {
  /** About 600 MB of heap; more is checked on the database. */
  static final long LARGEST_IN_MEMORY = 2_000_000;

  private final ShapesCheck check;
  private final CompletableFuture<ValidationReport> beside;

  /**
   * Begins the check on a copy when the statements are few enough.
   *
   * @param shapes the shapes that must hold
   * @param quads the statements
   * @param largest the largest number of statements that is copied
   */
  UnionCheck(Graph shapes, SortedQuads quads, long largest) {
    check = new ShapesCheck(shapes);
    beside =
        quads.count() > largest
            ? null
            : CompletableFuture.supplyAsync(() -> check.check(copy(quads)), task -> start(task));
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "shapes");
    thread.setDaemon(true);
    thread.start();
  }

  private static Graph copy(SortedQuads quads) {
    Graph graph = new GraphMem2Fast();
    quads.read(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            graph.add(quad.asTriple());
          }
        });
    return graph;
  }

  /**
   * Gives the result, once the database is loaded.
   *
   * @param database the loaded database
   * @throws IOException when the check itself failed
   */
  ValidationReport result(Database database) throws IOException {
    if (beside == null) {
      return database.readUnion(check::check);
    }
    try {
      return beside.join();
    } catch (CompletionException e) {
      throw new IOException("the shapes could not be checked: " + e.getCause().getMessage(), e);
    }
  }
}

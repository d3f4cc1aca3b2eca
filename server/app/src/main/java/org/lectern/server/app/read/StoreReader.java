package org.lectern.server.app.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.engine.generation.Generation;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.generation.NoGenerationException;

/**
 * Reads a store: through the server that runs on it, if there is one, and else by opening a private
 * view of its current generation.
 */
public final class StoreReader {
  private static final int ATTEMPTS = 3;

  private final StoreLayout store;
  private final QueryCatalogue catalogue;

  /**
   * Makes a reader.
   *
   * @param store the store
   * @param catalogue the canned queries; a running server has its own
   */
  public StoreReader(StoreLayout store, QueryCatalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * Reads.
   *
   * @param request what to read
   * @param out where the data go
   * @throws IOException when the store cannot be read or the data cannot be written
   * @throws NoGenerationException when nothing has been published
   * @throws InterruptedException when the thread is told to stop
   */
  public void read(ReadRequest request, OutputStream out)
      throws IOException, NoGenerationException, InterruptedException {
    Optional<RunningServer> server = RunningServer.on(store);
    if (server.isPresent() && server.get().read(request, out)) {
      return;
    }
    try (Generation generation = open();
        Lease lease = new Lease(generation, () -> {})) {
      Reading.run(request, lease, new CatalogueSight(catalogue), out);
    }
  }

  private Generation open() throws IOException, NoGenerationException {
    IOException last = null;
    // A generation may be replaced and removed between reading CURRENT and opening it.
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<GenerationId> current = store.readCurrent();
      if (current.isEmpty()) {
        throw new NoGenerationException(
            Files.isDirectory(store.root())
                ? "Nothing has been published in the store " + store.root() + " yet."
                : "There is no store at " + store.root() + ".");
      }
      try {
        return Generation.open(store.generation(current.get()), store.views());
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }
}

package org.lectern.server.site.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.lectern.ingest.store.GenerationId;
import org.lectern.queries.ask.NameIndex;
import org.lectern.queries.ask.Router;
import org.lectern.queries.ask.Understanding;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.engine.generation.Lease;

/** Understands sentences by the names of the generation that is served. */
public final class SentenceRouter {
  /** Requests of the generation before may still be under way. */
  private static final int GENERATIONS = 2;

  private final Router router;
  private final Cache<GenerationId, NameIndex> names =
      Caffeine.newBuilder().maximumSize(GENERATIONS).build();

  /**
   * Makes a router.
   *
   * @param catalogue the queries that answer
   */
  public SentenceRouter(QueryCatalogue catalogue) {
    this.router = new Router(catalogue);
  }

  /**
   * Finds out what a sentence asks.
   *
   * @param sentence any text
   * @param lease what is read, inside a transaction
   * @return the reading to answer, if one is sure, and the nearest ones
   */
  public Understanding understand(String sentence, Lease lease) {
    return router.understand(sentence, names(lease));
  }

  /**
   * Tells whether a text is no sentence but a name.
   *
   * @param text any text
   * @param lease what is read, inside a transaction
   * @return whether an entity is called so
   */
  public boolean isName(String text, Lease lease) {
    return names(lease).isName(text);
  }

  private NameIndex names(Lease lease) {
    return names.get(
        lease.id(), id -> NameIndex.of(lease.dataset().getDefaultGraph(), lease.iris()));
  }
}

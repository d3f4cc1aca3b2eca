package org.lectern.queries.lookup;

import java.util.function.Function;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.lectern.queries.Receipt;

/**
 * Remembers where records stand, for all runs on one generation.
 *
 * <p>A generation never changes, so what was read of a record once holds as long as it is open. Any
 * number of threads may use it.
 */
public final class RecordPlaces {
  private static final int MOST = 50_000;

  private final Cache<Node, Receipt> places = CacheFactory.createCache(MOST);

  /** Gives the place of a record, read only if it is not known. */
  Receipt get(Node record, Function<Node, Receipt> read) {
    return places.get(record, read);
  }
}

package org.lectern.ingest.resolve;

import java.util.Comparator;
import org.lectern.ontology.Kind;

/**
 * Names an entity.
 *
 * @param kind what it is
 * @param key its key
 */
public record EntityRef(Kind kind, String key) implements Comparable<EntityRef> {
  private static final Comparator<EntityRef> ORDER =
      Comparator.comparing(EntityRef::kind).thenComparing(EntityRef::key);

  @Override
  public int compareTo(EntityRef other) {
    return ORDER.compare(this, other);
  }
}

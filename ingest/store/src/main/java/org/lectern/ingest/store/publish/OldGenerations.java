package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

/** Decides which generations stay: the served one, the one served before it, then the newest. */
final class OldGenerations {
  private final StoreLayout layout;
  private final int keep;

  /**
   * Takes the rule.
   *
   * @param layout the store
   * @param keep how many generations stay in all
   * @throws IllegalArgumentException when that is less than 1
   */
  OldGenerations(StoreLayout layout, int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException(
          "keep: expected at least 1 generation to stay, found " + keep);
    }
    this.layout = layout;
    this.keep = keep;
  }

  /**
   * Removes what does not stay.
   *
   * @param current the served generation
   * @throws IOException when something cannot be removed
   */
  void remove(GenerationId current) throws IOException {
    Set<GenerationId> stay = new LinkedHashSet<>();
    stay.add(current);
    if (keep > 1) {
      Predecessor.of(layout, current).ifPresent(stay::add);
    }
    List<GenerationId> all = layout.list();
    for (int i = all.size() - 1; i >= 0 && stay.size() < keep; i--) {
      stay.add(all.get(i));
    }
    Leftovers leftovers = new Leftovers(layout);
    for (GenerationId id : all) {
      if (!stay.contains(id)) {
        leftovers.remove(id);
      }
    }
  }
}

package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.text.MatchKey;

/**
 * Compares what was read with a gold list of facts.
 *
 * <p>A gold fact is found when a record over its line has the property with the value, case,
 * diacritics and stops aside. What was read counts against precision only where the gold list
 * speaks: a record over one of its lines, and a property that it lists there.
 */
final class FactScores {
  private final SortedMap<String, Scores> byProperty = new TreeMap<>();
  private final List<Fact> missed = new ArrayList<>();
  private final List<Fact> surplus = new ArrayList<>();

  FactScores(List<Fact> gold, List<Fact> read) {
    Map<String, List<Fact>> readOf = new HashMap<>();
    read.forEach(
        fact ->
            readOf
                .computeIfAbsent(fact.document() + " " + fact.property(), k -> new ArrayList<>())
                .add(fact));
    Map<String, List<Fact>> goldOf = new TreeMap<>();
    gold.forEach(
        fact ->
            goldOf
                .computeIfAbsent(fact.document() + " " + fact.property(), k -> new ArrayList<>())
                .add(fact));
    Map<String, int[]> counts = new TreeMap<>();
    goldOf.forEach(
        (place, wanted) -> {
          int[] count = counts.computeIfAbsent(wanted.get(0).property(), p -> new int[3]);
          compare(wanted, readOf.getOrDefault(place, List.of()), count);
        });
    int[] all = new int[3];
    counts.forEach(
        (property, count) -> {
          byProperty.put(property, new Scores(count[0], count[1], count[2]));
          for (int i = 0; i < all.length; i++) {
            all[i] += count[i];
          }
        });
    byProperty.put("all", new Scores(all[0], all[1], all[2]));
  }

  private void compare(List<Fact> wanted, List<Fact> read, int[] count) {
    List<Fact> open = new ArrayList<>();
    for (Fact fact : read) {
      if (wanted.stream().anyMatch(fact::overlaps)) {
        open.add(fact);
      }
    }
    count[1] += open.size();
    count[2] += wanted.size();
    for (Fact fact : wanted) {
      Fact found =
          open.stream().filter(r -> r.overlaps(fact) && same(r, fact)).findFirst().orElse(null);
      if (found == null) {
        missed.add(fact);
      } else {
        open.remove(found);
        count[0]++;
      }
    }
    surplus.addAll(open);
  }

  private static boolean same(Fact a, Fact b) {
    String key = MatchKey.of(a.value());
    return key.isEmpty() ? a.value().equals(b.value()) : key.equals(MatchKey.of(b.value()));
  }

  SortedMap<String, Scores> byProperty() {
    return byProperty;
  }

  /** Lists the gold facts that were not read. */
  List<Fact> missed() {
    return missed;
  }

  /** Lists what was read where the gold list speaks and does not have it. */
  List<Fact> surplus() {
    return surplus;
  }
}

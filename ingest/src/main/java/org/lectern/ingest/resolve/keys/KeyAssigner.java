package org.lectern.ingest.resolve.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Slug;
import org.lectern.ontology.store.LedgerEntry;

/**
 * Gives entities their keys: the published one where there is one, else the slug of the name.
 *
 * <p>An entity takes the key of the ledger entry whose mentions it has most of. When it has
 * mentions of several, the entry published first survives, then the smaller key, and the others
 * lead to it. New entities that want one slug all get 6 characters of the SHA-256 of their anchor.
 */
public final class KeyAssigner {
  private final Ledger before;
  private final Ledger after = new Ledger();
  private final int count;

  /**
   * Prepares the giving of keys.
   *
   * @param before the ledger of the generation before
   */
  public KeyAssigner(Ledger before) {
    this.before = before;
    this.count = before.nextCount();
  }

  /**
   * An entity that needs a key.
   *
   * @param name its fullest printed name
   * @param wanted the key it would like, usually the slug of the name
   * @param anchor what tells it from others of the same name
   * @param mentions ids of its mentions
   */
  public record Candidate(String name, String wanted, String anchor, SortedSet<String> mentions) {
    /** An entity that wants the slug of its name. */
    public static Candidate of(String name, String anchor, Collection<String> mentions) {
      return new Candidate(name, Slug.of(name), anchor, new TreeSet<>(mentions));
    }
  }

  private record Claim(int candidate, LedgerEntry entry, long shared) {}

  /** Gives the ledger as it is once all kinds have their keys. */
  public Ledger ledger() {
    return after;
  }

  /**
   * Gives keys to all things of a kind; to be called once a kind.
   *
   * @param kind the kind
   * @param things the things in any order
   * @param candidate tells of a thing what it needs a key for
   * @return the key of each thing, which is looked up by identity
   */
  public <T> Map<T, String> assign(
      Kind kind, List<T> things, Function<? super T, Candidate> candidate) {
    List<String> assigned = assign(kind, things.stream().map(candidate).toList());
    Map<T, String> keys = new IdentityHashMap<>();
    for (int i = 0; i < things.size(); i++) {
      keys.put(things.get(i), assigned.get(i));
    }
    return keys;
  }

  /**
   * Gives keys to all entities of a kind; to be called once a kind.
   *
   * @param kind the kind
   * @param candidates the entities in any order
   * @return their keys in the same order
   */
  public List<String> assign(Kind kind, List<Candidate> candidates) {
    String[] keys = new String[candidates.size()];
    Map<String, LedgerEntry> taken = new HashMap<>();
    keepPublished(kind, candidates, keys, taken);
    Set<String> known = new HashSet<>();
    before.of(kind).forEach(entry -> known.add(entry.key()));
    mintNew(kind, candidates, keys, known);
    for (int i = 0; i < keys.length; i++) {
      LedgerEntry old = taken.get(keys[i]);
      after.put(
          new LedgerEntry(
              kind,
              keys[i],
              LedgerEntry.State.LIVE,
              old == null ? count : old.since(),
              "",
              candidates.get(i).mentions()));
    }
    carryOver(kind, candidates, keys);
    return List.of(keys);
  }

  private void keepPublished(
      Kind kind, List<Candidate> candidates, String[] keys, Map<String, LedgerEntry> taken) {
    Map<String, List<LedgerEntry>> byMention = new HashMap<>();
    for (LedgerEntry entry : before.of(kind)) {
      entry
          .mentions()
          .forEach(m -> byMention.computeIfAbsent(m, k -> new ArrayList<>()).add(entry));
    }
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Map<String, Long> shared = new TreeMap<>();
      for (String mention : candidates.get(i).mentions()) {
        byMention
            .getOrDefault(mention, List.of())
            .forEach(e -> shared.merge(e.key(), 1L, Long::sum));
      }
      for (Map.Entry<String, Long> entry : shared.entrySet()) {
        claims.add(new Claim(i, before.get(kind, entry.getKey()), entry.getValue()));
      }
    }
    // An entry with just the entity's mentions goes first, so that an undone merge gives both their
    // keys back; then live entries; of one entity's entries the oldest survives; of several
    // entities
    // that share an entry the one with most of its mentions keeps it.
    claims.sort(
        Comparator.comparing(
                (Claim c) -> !c.entry().mentions().equals(candidates.get(c.candidate()).mentions()))
            .thenComparing(c -> c.entry().state())
            .thenComparing(c -> c.entry().since())
            .thenComparing(c -> c.entry().key())
            .thenComparing(c -> -c.shared())
            .thenComparing(c -> candidates.get(c.candidate()).mentions().first()));
    for (Claim claim : claims) {
      String key = claim.entry().key();
      if (keys[claim.candidate()] == null && !taken.containsKey(key)) {
        keys[claim.candidate()] = key;
        taken.put(key, claim.entry());
      }
    }
  }

  private void mintNew(Kind kind, List<Candidate> candidates, String[] keys, Set<String> known) {
    Map<String, List<Integer>> wanting = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null) {
        wanting.computeIfAbsent(candidates.get(i).wanted(), k -> new ArrayList<>()).add(i);
      }
    }
    Set<String> used = new HashSet<>(known);
    for (Map.Entry<String, List<Integer>> entry : wanting.entrySet()) {
      String slug = entry.getKey();
      if (entry.getValue().size() == 1 && used.add(slug)) {
        keys[entry.getValue().get(0)] = slug;
        continue;
      }
      List<String> sharing = new ArrayList<>();
      for (int i : entry.getValue()) {
        String anchor = candidates.get(i).anchor();
        String key = slug + "-" + Slug.shortHash(anchor);
        for (int again = 2; !used.add(key); again++) {
          key = slug + "-" + Slug.shortHash(anchor + " " + again);
        }
        keys[i] = key;
        sharing.add(key);
      }
      if (!known.contains(slug)) {
        sharing.sort(null);
        after.put(
            new LedgerEntry(
                kind,
                slug,
                LedgerEntry.State.SHARED,
                count,
                String.join(" ", sharing),
                new TreeSet<>()));
      }
    }
  }

  private void carryOver(Kind kind, List<Candidate> candidates, String[] keys) {
    Map<String, String> keyOfMention = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      for (String mention : candidates.get(i).mentions()) {
        keyOfMention.put(mention, keys[i]);
      }
    }
    for (LedgerEntry entry : before.of(kind)) {
      if (after.get(kind, entry.key()) != null) {
        continue;
      }
      String successor =
          entry.mentions().stream()
              .map(keyOfMention::get)
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (entry.state() == LedgerEntry.State.SHARED) {
        after.put(entry);
      } else if (successor != null) {
        after.put(entry.as(LedgerEntry.State.MERGED, successor));
      } else if (entry.state() == LedgerEntry.State.LIVE) {
        after.put(
            entry.as(LedgerEntry.State.WITHDRAWN, "no source in the store speaks of it any more"));
      } else {
        after.put(entry);
      }
    }
  }
}

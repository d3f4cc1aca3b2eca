package org.lectern.ingest.resolve.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;
import org.lectern.text.Slug;

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

    /** The key it gets when several new ones want the same. */
    String hashedKey() {
      return wanted + "-" + Slug.shortHash(anchor);
    }
  }

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
    Map<Integer, LedgerEntry> kept = new PublishedClaims(candidates).settle(before, kind);
    kept.forEach((candidate, entry) -> keys[candidate] = entry.key());
    mintNew(kind, candidates, keys);
    Set<String> present = new HashSet<>();
    candidates.forEach(candidate -> present.addAll(candidate.mentions()));
    for (int i = 0; i < keys.length; i++) {
      LedgerEntry old = kept.get(i);
      after.put(
          new LedgerEntry(
              kind,
              keys[i],
              LedgerEntry.State.LIVE,
              old == null ? count : old.since(),
              "",
              candidates.get(i).mentions(),
              former(old, present)));
    }
    carryOver(kind, candidates, keys);
    return List.of(keys);
  }

  private void mintNew(Kind kind, List<Candidate> candidates, String[] keys) {
    SortedMap<String, List<Integer>> wanting = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null) {
        wanting.computeIfAbsent(candidates.get(i).wanted(), k -> new ArrayList<>()).add(i);
      }
    }
    Set<String> used = new HashSet<>();
    before.of(kind).forEach(entry -> used.add(entry.key()));
    for (Map.Entry<String, List<Integer>> entry : wanting.entrySet()) {
      String slug = entry.getKey();
      boolean published = used.contains(slug);
      if (entry.getValue().size() == 1 && used.add(slug)) {
        keys[entry.getValue().get(0)] = slug;
        continue;
      }
      // Equal anchors get their numbers in an order that is not that of the sources.
      List<Integer> inOrder = new ArrayList<>(entry.getValue());
      inOrder.sort(
          Comparator.comparing((Integer i) -> candidates.get(i).anchor())
              .thenComparing(i -> candidates.get(i).mentions().toString()));
      SortedSet<String> sharing = new TreeSet<>();
      Map<String, Integer> next = new HashMap<>();
      for (int i : inOrder) {
        String key = candidates.get(i).hashedKey();
        String anchor = candidates.get(i).anchor();
        // The numbers below are taken by those with the same anchor.
        int again = next.getOrDefault(anchor, 2);
        for (; !used.add(key); again++) {
          key = slug + "-" + Slug.shortHash(anchor + " " + again);
        }
        next.put(anchor, again);
        keys[i] = key;
        sharing.add(key);
      }
      share(kind, slug, published, sharing);
    }
  }

  /** Notes who shares a name that no entity has, so that whoever asks by it can choose. */
  private void share(Kind kind, String slug, boolean published, SortedSet<String> sharing) {
    LedgerEntry old = before.get(kind, slug);
    if (old == null ? published : old.state() != LedgerEntry.State.SHARED) {
      return;
    }
    if (old != null) {
      sharing.addAll(old.sharing());
    }
    after.put(
        new LedgerEntry(
            kind,
            slug,
            LedgerEntry.State.SHARED,
            old == null ? count : old.since(),
            String.join(" ", sharing),
            new TreeSet<>(),
            new TreeSet<>()));
  }

  /**
   * Remembers what an entity once had and nobody has now, so that it is known again when its parts
   * come back one by one.
   */
  private static SortedSet<String> former(LedgerEntry old, Set<String> present) {
    SortedSet<String> former = new TreeSet<>();
    if (old != null) {
      former.addAll(old.mentions());
      former.addAll(old.former());
      former.removeAll(present);
    }
    return former;
  }

  private void carryOver(Kind kind, List<Candidate> candidates, String[] keys) {
    Map<String, String> keyOfMention = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      for (String mention : candidates.get(i).mentions()) {
        keyOfMention.merge(
            mention, keys[i], (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    for (LedgerEntry entry : before.of(kind)) {
      if (after.get(kind, entry.key()) == null) {
        after.put(carriedOver(entry, successor(entry, keyOfMention)));
      }
    }
  }

  private static LedgerEntry carriedOver(LedgerEntry entry, Optional<String> successor) {
    if (entry.state() == LedgerEntry.State.SHARED) {
      return entry;
    }
    if (successor.isPresent()) {
      return entry.as(LedgerEntry.State.MERGED, successor.get());
    }
    return entry.state() == LedgerEntry.State.LIVE
        ? entry.as(LedgerEntry.State.WITHDRAWN, "no source in the store speaks of it any more")
        : entry;
  }

  /** Finds who has most of a key's mentions now. */
  private static Optional<String> successor(LedgerEntry entry, Map<String, String> keyOfMention) {
    SortedMap<String, Integer> shares = new TreeMap<>();
    for (String mention : entry.mentions()) {
      Optional.ofNullable(keyOfMention.get(mention))
          .ifPresent(key -> shares.merge(key, 1, Integer::sum));
    }
    return shares.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}

package org.lectern.ingest.resolve.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

/**
 * Decides which entities keep which published keys.
 *
 * <p>An entity claims the keys whose mentions it has. Keys that are live go first: an entity whose
 * mentions did not change keeps its key whatever else happens; of several keys of one entity the
 * one published first survives, then the smaller; of several entities with mentions of one key the
 * one with most of its own mentions keeps it. Mentions that came to a key by a merge are not its
 * own as long as the merged key remembers them, so that an undone merge gives both keys back; nor
 * are former mentions, which only bring an entity back to a key that nobody else has. Then merged
 * and withdrawn keys come back to those who have no key yet.
 */
final class PublishedClaims {
  private record Claim(int candidate, LedgerEntry entry, int own, int last, boolean unchanged) {
    /** Ranks claims: 0 goes first. */
    int rank() {
      boolean live = entry.state() == LedgerEntry.State.LIVE;
      if (last == 0) {
        return live ? 5 : 6;
      }
      if (live) {
        return unchanged ? 0 : own > 0 ? 1 : 2;
      }
      return unchanged ? 3 : 4;
    }
  }

  private final List<KeyAssigner.Candidate> candidates;
  private final Comparator<Claim> order;

  PublishedClaims(List<KeyAssigner.Candidate> candidates) {
    this.candidates = candidates;
    this.order =
        Comparator.comparingInt(Claim::rank)
            .thenComparing(claim -> claim.entry().since())
            .thenComparing(claim -> claim.entry().key())
            .thenComparing(claim -> -claim.own())
            .thenComparing(claim -> -claim.last())
            // Things with the same mentions are told apart by what they would be called if new.
            .thenComparing(claim -> !wouldBeCalled(claim))
            .thenComparing(claim -> candidates.get(claim.candidate()).anchor())
            .thenComparing(claim -> candidates.get(claim.candidate()).mentions().toString());
  }

  /**
   * Gives published keys to those who keep them.
   *
   * @param before the ledger of the generation before
   * @param kind the kind of the candidates
   * @return the entry of each candidate that keeps one, by its position
   */
  Map<Integer, LedgerEntry> settle(Ledger before, Kind kind) {
    List<Claim> claims = claims(before.of(kind));
    claims.sort(order);
    Map<Integer, LedgerEntry> kept = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (!kept.containsKey(claim.candidate()) && taken.add(claim.entry().key())) {
        kept.put(claim.candidate(), claim.entry());
      }
    }
    return kept;
  }

  private List<Claim> claims(List<LedgerEntry> entries) {
    Map<String, List<LedgerEntry>> byMention = new HashMap<>();
    for (LedgerEntry entry : entries) {
      for (Set<String> mentions : List.of(entry.mentions(), entry.former())) {
        mentions.forEach(m -> byMention.computeIfAbsent(m, k -> new ArrayList<>()).add(entry));
      }
    }
    Map<String, Set<String>> cameByMerge = cameByMerge(entries);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Set<String> mentions = candidates.get(i).mentions();
      Map<LedgerEntry, int[]> counts = new IdentityHashMap<>();
      SortedMap<String, LedgerEntry> claimed = new TreeMap<>();
      for (String mention : mentions) {
        for (LedgerEntry entry : byMention.getOrDefault(mention, List.of())) {
          int[] count = counts.computeIfAbsent(entry, e -> new int[2]);
          claimed.put(entry.key(), entry);
          boolean last = entry.mentions().contains(mention);
          boolean own = last && !cameByMerge.getOrDefault(entry.key(), Set.of()).contains(mention);
          count[0] += own ? 1 : 0;
          count[1] += last ? 1 : 0;
        }
      }
      for (LedgerEntry entry : claimed.values()) {
        int[] count = counts.get(entry);
        claims.add(new Claim(i, entry, count[0], count[1], entry.mentions().equals(mentions)));
      }
    }
    return claims;
  }

  /** Gathers for each key the mentions of the keys that lead to it. */
  private static Map<String, Set<String>> cameByMerge(List<LedgerEntry> entries) {
    Map<String, LedgerEntry> byKey = new HashMap<>();
    entries.forEach(entry -> byKey.put(entry.key(), entry));
    Map<String, Set<String>> came = new HashMap<>();
    for (LedgerEntry entry : entries) {
      Set<String> seen = new HashSet<>();
      LedgerEntry at = entry;
      while (at != null && at.state() == LedgerEntry.State.MERGED && seen.add(at.key())) {
        at = byKey.get(at.detail());
        if (at != null) {
          came.computeIfAbsent(at.key(), k -> new HashSet<>()).addAll(entry.mentions());
        }
      }
    }
    return came;
  }

  private boolean wouldBeCalled(Claim claim) {
    KeyAssigner.Candidate candidate = candidates.get(claim.candidate());
    String key = claim.entry().key();
    return key.equals(candidate.wanted()) || key.equals(candidate.hashedKey());
  }
}

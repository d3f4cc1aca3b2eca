package org.lectern.ingest.resolve.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

/** Checks one step of a ledger against what is promised of keys. */
final class KeyPromises {
  private KeyPromises() {}

  /**
   * Lists the promises that a step breaks.
   *
   * @param before the ledger before the step
   * @param after the ledger after it
   * @param entities what was given keys
   * @param keys their keys
   * @return what is wrong, empty when nothing is
   */
  static List<String> broken(
      Ledger before, Ledger after, List<KeyAssigner.Candidate> entities, List<String> keys) {
    List<String> broken = new ArrayList<>();
    if (new HashSet<>(keys).size() < keys.size()) {
      broken.add("two entities have one key");
    }
    Map<Set<String>, String> live = new HashMap<>();
    for (LedgerEntry entry : before.of(Kind.PERSON)) {
      if (after.get(Kind.PERSON, entry.key()) == null) {
        broken.add(entry.key() + " was published and is forgotten");
      }
      if (entry.state() == LedgerEntry.State.LIVE) {
        live.put(entry.mentions(), entry.key());
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      Set<String> mentions = entities.get(i).mentions();
      String key = keys.get(i);
      String untouched = live.get(mentions);
      if (untouched != null && !untouched.equals(key)) {
        broken.add(untouched + " is untouched and is called " + key + " now");
      }
      LedgerEntry published = before.get(Kind.PERSON, key);
      if (published != null
          && published.mentions().stream().noneMatch(mentions::contains)
          && published.former().stream().noneMatch(mentions::contains)) {
        broken.add(key + " was given to an entity that it never stood for");
      }
      LedgerEntry now = after.get(Kind.PERSON, key);
      if (now == null || now.state() != LedgerEntry.State.LIVE) {
        broken.add(key + " is an entity's key and not live");
      }
    }
    for (LedgerEntry entry : after.of(Kind.PERSON)) {
      if (entry.state() == LedgerEntry.State.LIVE && !keys.contains(entry.key())) {
        broken.add(entry.key() + " is live and no entity's key");
      }
    }
    return broken;
  }
}

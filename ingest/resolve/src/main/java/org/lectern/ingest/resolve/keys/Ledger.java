package org.lectern.ingest.resolve.keys;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

/** The sorted list of all keys that were ever published; a file of each generation. */
public final class Ledger {
  private final SortedMap<String, LedgerEntry> entries = new TreeMap<>();

  /** Makes an empty ledger. */
  public Ledger() {}

  /** Makes a ledger of some entries. */
  public Ledger(Collection<LedgerEntry> entries) {
    entries.forEach(this::put);
  }

  /** Lists all entries, sorted by kind and key. */
  public Collection<LedgerEntry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /**
   * Takes over the keys that another ledger knows besides, so that they are not given to others.
   *
   * @param rolledBack the ledger of a generation that is served no more; its live keys are
   *     withdrawn here until their entities come again
   */
  public void remember(Ledger rolledBack) {
    for (LedgerEntry entry : rolledBack.entries.values()) {
      if (get(entry.kind(), entry.key()) == null) {
        put(
            entry.state() == LedgerEntry.State.LIVE
                ? entry.as(
                    LedgerEntry.State.WITHDRAWN, "the generation that published it was rolled back")
                : entry);
      }
    }
  }

  void put(LedgerEntry entry) {
    entries.put(entry.kind().segment() + " " + entry.key(), entry);
  }

  LedgerEntry get(Kind kind, String key) {
    return entries.get(kind.segment() + " " + key);
  }

  /** Lists the entries of one kind, sorted by key. */
  public List<LedgerEntry> of(Kind kind) {
    return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
  }

  int nextCount() {
    return 1 + entries.values().stream().mapToInt(LedgerEntry::since).max().orElse(0);
  }
}

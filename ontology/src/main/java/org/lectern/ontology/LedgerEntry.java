package org.lectern.ontology;

import java.util.List;
import java.util.SortedSet;

/**
 * One published key and what became of it.
 *
 * @param kind the kind of entity
 * @param key the key, never given to another entity
 * @param state what became of it
 * @param since the ledger's count when the key was first published, from 1
 * @param detail for merged keys the key they lead to, for withdrawn ones the reason, for shared
 *     ones the keys that share the name, parted by blanks; else empty
 * @param mentions ids of the mentions the entity has, or last had
 * @param former ids of mentions it had before, which no entity has now
 */
public record LedgerEntry(
    Kind kind,
    String key,
    State state,
    int since,
    String detail,
    SortedSet<String> mentions,
    SortedSet<String> former) {
  /** What became of a key. */
  public enum State {
    /** An entity has it. */
    LIVE,
    /** Its entity turned out to be another one. */
    MERGED,
    /** No source speaks of its entity any more. */
    WITHDRAWN,
    /** Several new entities wanted it, none has it. */
    SHARED
  }

  /** Gives the same key with something else become of it. */
  public LedgerEntry as(State newState, String newDetail) {
    return new LedgerEntry(kind, key, newState, since, newDetail, mentions, former);
  }

  /** Lists the keys that share the name of a shared key. */
  public List<String> sharing() {
    return state == State.SHARED && !detail.isEmpty() ? List.of(detail.split(" ")) : List.of();
  }
}

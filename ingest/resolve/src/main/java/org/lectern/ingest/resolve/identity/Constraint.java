package org.lectern.ingest.resolve.identity;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a curator states of two sets of members (mentions, records, labels): all of them are one
 * entity, or none of the first is the same entity as one of the second.
 *
 * @param same whether they are one
 * @param first the members the one side names, sorted
 * @param second the members the other side names, sorted
 * @param record the key of the record that is the receipt
 * @param place the place for messages, {@code identity.ttl:12:3}
 */
public record Constraint(
    boolean same, SortedSet<String> first, SortedSet<String> second, String record, String place) {
  /** Copies the sets. */
  public Constraint {
    first = new TreeSet<>(first);
    second = new TreeSet<>(second);
  }
}

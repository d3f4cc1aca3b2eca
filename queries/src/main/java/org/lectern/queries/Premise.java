package org.lectern.queries;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Names something that a row rests on, and what that rests on in turn.
 *
 * @param node the thing or statement
 * @param kind what it is, for example {@code authorship} or {@code works-on}
 * @param label its label
 * @param printed the form in which the documents print it, where that is kept
 * @param rule the rule by which it was derived, and its version; empty for what a document says
 * @param score how sure the rule is, where it says so
 * @param receipts the records it rests on itself
 * @param premises what the rule was applied to
 */
public record Premise(
    Node node,
    String kind,
    Optional<String> label,
    Optional<String> printed,
    Optional<String> rule,
    Optional<String> score,
    List<Receipt> receipts,
    List<Premise> premises) {
  /** Copies the lists. */
  public Premise {
    receipts = List.copyOf(receipts);
    premises = List.copyOf(premises);
  }
}

package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;
import org.lectern.ontology.Kind;

/** States what curators decided as decisions, each with its line as the receipt. */
final class CuratedIdentity {
  /** Names the rule set; the file is the rule. */
  static final String VERSION = "identity 1";

  private static final Reason CURATED = Reason.of("curated", 1.0, LinkStrength.VERIFIED);

  private CuratedIdentity() {}

  /**
   * States the decisions on things of a kind.
   *
   * @param findings takes them
   * @param kind the kind
   * @param constraints what was stated
   * @param key gives the key of a member's entity, or null when it has none
   * @param printed gives what is printed for a member
   */
  static void decide(
      Findings findings,
      Kind kind,
      List<Constraint> constraints,
      Function<String, String> key,
      Function<String, String> printed) {
    for (Constraint constraint : constraints) {
      Optional<String> first = known(constraint.first(), key);
      Optional<String> second = known(constraint.second(), key);
      if (first.isEmpty() || second.isEmpty()) {
        continue;
      }
      Decision decision =
          Decision.same(
              new EntityRef(kind, key.apply((constraint.same() ? first : second).get())),
              printed.apply(second.get()),
              printed.apply(first.get()),
              CURATED,
              VERSION,
              List.of(constraint.record()));
      SortedSet<EntityRef> others = new TreeSet<>();
      for (String member : constraint.first()) {
        if (key.apply(member) != null) {
          others.add(new EntityRef(kind, key.apply(member)));
        }
      }
      findings.decide(
          constraint.same() ? decision : decision.withOutcome(Outcome.DIFFERENT, others));
    }
  }

  private static Optional<String> known(SortedSet<String> members, Function<String, String> key) {
    return members.stream().filter(member -> key.apply(member) != null).findFirst();
  }
}

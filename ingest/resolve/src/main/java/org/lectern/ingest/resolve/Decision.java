package org.lectern.ingest.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;

/**
 * Why a printed form means an entity, or why it does not mean another.
 *
 * @param entity the entity
 * @param printed the printed form
 * @param comparedWith the form it was compared with
 * @param reason why
 * @param outcome what was decided
 * @param others the other entities: those it is kept apart from, those it may be, or the paper that
 *     a talk presents; sorted
 * @param rules the rule set with its version
 * @param records keys of the records that print the form, sorted
 */
public record Decision(
    EntityRef entity,
    String printed,
    String comparedWith,
    Reason reason,
    Outcome outcome,
    List<EntityRef> others,
    String rules,
    List<String> records)
    implements Comparable<Decision> {
  private static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::entity)
          .thenComparing(Decision::printed)
          .thenComparing(Decision::outcome)
          .thenComparing(decision -> decision.reason().rule())
          .thenComparing(Decision::comparedWith)
          .thenComparing(decision -> decision.others().toString())
          .thenComparing(decision -> decision.reason().features().toString())
          .thenComparing(decision -> decision.reason().score())
          .thenComparing(decision -> decision.reason().strength())
          .thenComparing(Decision::rules)
          .thenComparing(decision -> decision.records().toString());

  /** Sorts the lists and drops what stands twice in them. */
  public Decision {
    others = List.copyOf(new TreeSet<>(others));
    records = List.copyOf(new TreeSet<>(records));
  }

  /** Makes the plain case: the printed form means the entity. */
  public static Decision same(
      EntityRef entity,
      String printed,
      String comparedWith,
      Reason reason,
      String rules,
      Collection<String> records) {
    return new Decision(
        entity,
        printed,
        comparedWith,
        reason,
        Outcome.SAME,
        List.of(),
        rules,
        List.copyOf(records));
  }

  /** Gives the same decision with another outcome, which concerns these other entities. */
  public Decision withOutcome(Outcome decided, Collection<EntityRef> concerned) {
    return new Decision(
        entity, printed, comparedWith, reason, decided, List.copyOf(concerned), rules, records);
  }

  /** Gives the same decision resting on other records. */
  public Decision withRecords(Collection<String> receipts) {
    return new Decision(
        entity, printed, comparedWith, reason, outcome, others, rules, List.copyOf(receipts));
  }

  @Override
  public int compareTo(Decision other) {
    return ORDER.compare(this, other);
  }
}

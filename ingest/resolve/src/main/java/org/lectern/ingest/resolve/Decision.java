package org.lectern.ingest.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ontology.Kind;

/**
 * Why a printed form means an entity, or why it does not mean another.
 *
 * @param kind the kind of the entity
 * @param entity the key of the entity
 * @param printed the printed form
 * @param comparedWith the form it was compared with
 * @param reason the rule's name
 * @param features the evidence that was weighed, each as {@code name=value}, sorted
 * @param score from 0 to 1: how sure the outcome is
 * @param outcome what was decided
 * @param others the other entities: those it is kept apart from, those it may be, or the paper that
 *     a talk presents; sorted
 * @param strength the grade of links that rest on it
 * @param rule the rule set with its version
 * @param records keys of the records that print the form, sorted
 */
public record Decision(
    Kind kind,
    String entity,
    String printed,
    String comparedWith,
    String reason,
    List<String> features,
    double score,
    Outcome outcome,
    List<EntityRef> others,
    LinkStrength strength,
    String rule,
    List<String> records)
    implements Comparable<Decision> {
  private static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::kind)
          .thenComparing(Decision::entity)
          .thenComparing(Decision::printed)
          .thenComparing(Decision::outcome)
          .thenComparing(Decision::reason)
          .thenComparing(Decision::comparedWith)
          .thenComparing(decision -> decision.others().toString())
          .thenComparing(decision -> decision.features().toString())
          .thenComparing(Decision::score)
          .thenComparing(Decision::strength)
          .thenComparing(Decision::rule)
          .thenComparing(decision -> decision.records().toString());

  /** Sorts the lists and drops what stands twice in them. */
  public Decision {
    features = List.copyOf(new TreeSet<>(features));
    others = List.copyOf(new TreeSet<>(others));
    records = List.copyOf(new TreeSet<>(records));
  }

  /** Makes the plain case: the printed form means the entity, by the rule's name alone. */
  public Decision(
      Kind kind,
      String entity,
      String printed,
      String comparedWith,
      String reason,
      double score,
      LinkStrength strength,
      String rule,
      List<String> records) {
    this(
        kind,
        entity,
        printed,
        comparedWith,
        reason,
        List.of(),
        score,
        Outcome.SAME,
        List.of(),
        strength,
        rule,
        records);
  }

  /** Gives the same decision with the evidence that was weighed, each as {@code name=value}. */
  public Decision withFeatures(Collection<String> evidence) {
    return new Decision(
        kind,
        entity,
        printed,
        comparedWith,
        reason,
        List.copyOf(evidence),
        score,
        outcome,
        others,
        strength,
        rule,
        records);
  }

  /** Gives the same decision with another outcome, which concerns these other entities. */
  public Decision withOutcome(Outcome decided, Collection<EntityRef> concerned) {
    return new Decision(
        kind,
        entity,
        printed,
        comparedWith,
        reason,
        features,
        score,
        decided,
        List.copyOf(concerned),
        strength,
        rule,
        records);
  }

  /** Gives the same decision resting on other records. */
  public Decision withRecords(Collection<String> receipts) {
    return new Decision(
        kind,
        entity,
        printed,
        comparedWith,
        reason,
        features,
        score,
        outcome,
        others,
        strength,
        rule,
        List.copyOf(receipts));
  }

  @Override
  public int compareTo(Decision other) {
    return ORDER.compare(this, other);
  }
}

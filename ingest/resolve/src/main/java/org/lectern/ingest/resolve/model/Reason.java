package org.lectern.ingest.resolve.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Why something was decided.
 *
 * @param rule the rule's name, a slug
 * @param features the evidence that was weighed, each as {@code name=value}, sorted
 * @param score from 0 to 1: how sure it is
 * @param strength the grade of links that rest on it
 */
public record Reason(String rule, List<String> features, double score, LinkStrength strength) {
  /** Sorts the evidence and drops what stands twice in it. */
  public Reason {
    features = List.copyOf(new TreeSet<>(features));
  }

  /** A rule that speaks for itself. */
  public static Reason of(String rule, double score, LinkStrength strength) {
    return new Reason(rule, List.of(), score, strength);
  }

  /** Gives the same reason resting on evidence. */
  public Reason by(Collection<String> evidence) {
    return new Reason(rule, List.copyOf(evidence), score, strength);
  }

  /** Gives the same reason with another score. */
  public Reason scored(double other) {
    return new Reason(rule, features, other, strength);
  }

  /** Gives the same reason for links of another grade. */
  public Reason graded(LinkStrength other) {
    return new Reason(rule, features, score, other);
  }
}

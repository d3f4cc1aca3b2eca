package org.lectern.ingest.resolve.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What curators state of labels: by which other label the rules shall judge one, and which labels
 * the rules must not put with others.
 */
public final class LabelOverrides {
  private final Map<String, String> standIns = new HashMap<>();
  private final Map<String, String> apart = new HashMap<>();

  /**
   * Prepares the overrides.
   *
   * @param constraints the constraints, whose members are labels
   */
  public LabelOverrides(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      if (constraint.same()) {
        String stand = standIn(constraint.first().first());
        constraint.first().forEach(label -> standFor(label, stand));
        constraint.second().forEach(label -> standFor(label, stand));
      }
    }
    for (Constraint constraint : constraints) {
      if (!constraint.same()) {
        // Those named second leave; the rules go on to judge those named first.
        constraint
            .second()
            .forEach(label -> apart.merge(standIn(label), constraint.record(), (a, b) -> a + b));
      }
    }
  }

  private void standFor(String label, String stand) {
    String old = standIn(label);
    if (!old.equals(stand)) {
      standIns.replaceAll((key, value) -> value.equals(old) ? stand : value);
      standIns.put(old, stand);
      standIns.put(label, stand);
    }
  }

  /** Gives the label by which the rules shall judge a label: its own, or one it is the same as. */
  public String standIn(String label) {
    return standIns.getOrDefault(label, label);
  }

  /** Tells whether a label must not be put with others by the rules. */
  public boolean isApart(String label) {
    return apart.containsKey(standIn(label));
  }

  /** Gives what tells a label from those that the rules would put it with; else empty text. */
  public String mark(String label) {
    return isApart(label) ? " apart " + apart.get(standIn(label)) : "";
  }
}

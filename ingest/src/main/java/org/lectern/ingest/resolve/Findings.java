package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the decisions and warnings of a resolution. */
final class Findings {
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void decide(Decision decision) {
    decisions.add(decision);
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /** Lists the decisions by entity. */
  List<Decision> decisions() {
    return decisions.stream()
        .sorted(
            Comparator.comparing(Decision::kind)
                .thenComparing(Decision::entity)
                .thenComparing(Decision::printed)
                .thenComparing(Decision::reason))
        .toList();
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}

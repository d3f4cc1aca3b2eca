package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the decisions and warnings of a resolution. */
final class Findings {
  private final Map<Decision, SortedSet<String>> recordsOf = new TreeMap<>();
  private final SortedSet<Warning> warnings = new TreeSet<>();

  /** Takes a decision; one taken twice on different records rests on all of them. */
  void decide(Decision decision) {
    recordsOf
        .computeIfAbsent(decision.withRecords(List.of()), d -> new TreeSet<>())
        .addAll(decision.records());
  }

  /** Takes a warning that concerns no single place. */
  void warn(String message) {
    warn(new Warning(message, List.of()));
  }

  void warn(Warning warning) {
    warnings.add(warning);
  }

  /** Lists the decisions by entity. */
  List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    recordsOf.forEach((decision, records) -> decisions.add(decision.withRecords(records)));
    return decisions;
  }

  /** Lists the warnings by place. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }
}

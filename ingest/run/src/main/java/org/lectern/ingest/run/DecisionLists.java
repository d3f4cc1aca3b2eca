package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.resolve.Decision;
import org.lectern.ingest.resolve.model.Outcome;

/** Writes the identity decisions of a report: how many by rule, and which, by outcome. */
final class DecisionLists {
  private static final int MOST = 1000;
  private static final int MOST_PLACES = 10;

  private static final Map<Outcome, String> NAMES =
      Map.of(
          Outcome.SAME, "merged",
          Outcome.PRESENTS, "presents",
          Outcome.AMBIGUOUS, "ambiguous",
          Outcome.SPLIT_CANDIDATE, "splitCandidates",
          Outcome.DIFFERENT, "keptApart");

  private final RecordPlaces places;

  DecisionLists(RecordPlaces places) {
    this.places = places;
  }

  /** Counts the decisions by kind and rule. */
  static void count(List<Decision> decisions, ObjectNode merges) {
    Map<String, Integer> byReason = new TreeMap<>();
    for (Decision decision : decisions) {
      byReason.merge(
          decision.entity().kind().segment() + ": " + decision.reason().rule(), 1, Integer::sum);
    }
    byReason.forEach(merges::put);
  }

  /**
   * Lists the decisions by outcome; a printed form that is the entity's own name is none to look
   * at.
   *
   * @param decisions all decisions in their order
   * @param node where the lists go, each with its total and at most 1000 decisions
   */
  void list(List<Decision> decisions, ObjectNode node) {
    for (Outcome outcome : Outcome.values()) {
      List<Decision> some =
          decisions.stream()
              .filter(decision -> decision.outcome() == outcome)
              .filter(
                  decision ->
                      outcome != Outcome.SAME || !decision.reason().rule().equals("equal-name"))
              .toList();
      ObjectNode list = node.putObject(NAMES.get(outcome)).put("total", some.size());
      ArrayNode shown = list.putArray("decisions");
      some.stream().limit(MOST).forEach(decision -> write(decision, shown.addObject()));
    }
  }

  private void write(Decision decision, ObjectNode node) {
    node.put("entity", decision.entity().kind().segment() + "/" + decision.entity().key())
        .put("printed", decision.printed())
        .put("comparedWith", decision.comparedWith())
        .put("reason", decision.reason().rule())
        .put("score", decision.reason().score());
    ArrayNode features = node.putArray("features");
    decision.reason().features().forEach(features::add);
    ArrayNode others = node.putArray("others");
    decision.others().forEach(other -> others.add(other.kind().segment() + "/" + other.key()));
    ArrayNode at = node.putArray("places");
    places.of(decision.records()).stream().limit(MOST_PLACES).forEach(place -> place.write(at));
  }
}

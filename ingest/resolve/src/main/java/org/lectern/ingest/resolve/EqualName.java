package org.lectern.ingest.resolve;

import java.util.Collection;
import java.util.List;
import org.lectern.ingest.resolve.model.LinkStrength;

/** The plainest rule of identity: what several records print alike is one thing. */
final class EqualName {
  /** The name of the rule. */
  static final String REASON = "equal-name";

  private static final double SCORE = 0.99;

  private EqualName() {}

  /**
   * States that records mean one thing because they print the same name.
   *
   * @param findings gets the decision; none for a name that one record prints
   * @param entity the thing
   * @param name the printed name
   * @param rule the rule set with its version
   * @param records keys of the records that print it
   */
  static void decide(
      Findings findings, EntityRef entity, String name, String rule, Collection<String> records) {
    if (records.size() > 1) {
      findings.decide(
          new Decision(
              entity.kind(),
              entity.key(),
              name,
              name,
              REASON,
              SCORE,
              LinkStrength.STRICT,
              rule,
              List.copyOf(records)));
    }
  }
}

package org.lectern.ingest.resolve;

import java.util.Collection;
import java.util.List;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;

/** The plainest rule of identity: what several records print alike is one thing. */
final class EqualName {
  /** The name of the rule. */
  static final String REASON = "equal-name";

  private static final Reason EQUAL = Reason.of(REASON, 0.99, LinkStrength.STRICT);

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
      findings.decide(Decision.same(entity, name, name, EQUAL, rule, records));
    }
  }

  /**
   * Says why a printed name is that of a registered thing.
   *
   * @param normalised whether they are equal when normalised; else a curator says so
   * @param form the normal form
   * @param name the name that a curator gave
   */
  static Reason normalisedOrCurated(boolean normalised, String form, String name) {
    return normalised
        ? Reason.of("equal-when-normalised", 0.99, LinkStrength.VERIFIED)
            .by(List.of("form=" + form))
        : Reason.of("curated", 1.0, LinkStrength.VERIFIED).by(List.of("curated-name=" + name));
  }
}

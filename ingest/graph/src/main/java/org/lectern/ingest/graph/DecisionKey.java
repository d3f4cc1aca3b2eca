package org.lectern.ingest.graph;

import java.util.List;
import org.lectern.ingest.resolve.Decision;
import org.lectern.text.Slug;

/**
 * Makes the keys of identity decisions: the entity, the printed form, and a hash of what was
 * decided.
 *
 * <p>The records are not part of it, so one more document that prints the form does not rename the
 * decision.
 */
final class DecisionKey {
  private DecisionKey() {}

  static String of(Decision decision) {
    String decided =
        String.join(
            "\n",
            decision.printed(),
            decision.comparedWith(),
            decision.outcome().word(),
            decision.others().toString(),
            decision.reason().rule(),
            decision.reason().features().toString(),
            Double.toString(decision.reason().score()),
            decision.reason().strength().word(),
            decision.rules());
    return String.join(
        "-",
        List.of(
            decision.entity().kind().segment(),
            decision.entity().key(),
            Slug.of(decision.printed()),
            Slug.shortHash(decided)));
  }
}

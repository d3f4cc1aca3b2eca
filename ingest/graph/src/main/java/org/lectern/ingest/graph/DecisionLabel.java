package org.lectern.ingest.graph;

import org.lectern.ingest.resolve.Decision;

/** Says in a few words what an identity decision says. */
final class DecisionLabel {
  private DecisionLabel() {}

  static String of(Decision decision) {
    String printed = "'" + decision.printed() + "'";
    String compared = "'" + decision.comparedWith() + "'";
    return switch (decision.outcome()) {
      case SAME ->
          printed.equals(compared)
              ? printed + " is one " + decision.entity().kind().segment()
              : printed + " is " + compared;
      case DIFFERENT -> printed + " is not " + compared;
      case AMBIGUOUS -> printed + " may be " + compared;
      case SPLIT_CANDIDATE -> printed + " may be several";
      case PRESENTS -> printed + " presents " + compared;
    };
  }
}

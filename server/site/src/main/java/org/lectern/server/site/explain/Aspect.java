package org.lectern.server.site.explain;

import java.util.List;
import java.util.Optional;

/** What a group of identity decisions says of the thing that is explained. */
public enum Aspect {
  /** Printed forms that mean it. */
  ONE("same", true, "Why these are one %s"),
  /** Things that it is not. */
  APART("different", true, "Kept apart from"),
  /** Things that took its printed form for another's. */
  APART_FROM_OTHER("different", false, "Kept apart from"),
  /** Its printed form fits each of several things. */
  FITS_SEVERAL("ambiguous", true, "Ambiguous: may be one of these"),
  /** Printed forms of other things that may mean it. */
  MAY_BE_MEANT("ambiguous", false, "Ambiguous names that may mean this %s"),
  /** Its printed form may mean several things. */
  MAY_BE_SEVERAL("split-candidate", true, "May be more than one %s"),
  /** The papers that a talk presents. */
  PRESENTS("presents", true, "Presents"),
  /** The talks that present a paper. */
  PRESENTED("presents", false, "Presented by");

  private final String outcome;
  private final boolean own;
  private final String heading;

  Aspect(String outcome, boolean own, String heading) {
    this.outcome = outcome;
    this.own = own;
    this.heading = heading;
  }

  /**
   * Finds the aspect of a decision.
   *
   * @param outcome the word of its outcome
   * @param own whether the thing is what the decision is about, not the other one
   * @return the aspect, or empty when a decision of that outcome says nothing of it
   */
  static Optional<Aspect> of(String outcome, boolean own) {
    return List.of(values()).stream()
        .filter(aspect -> aspect.outcome.equals(outcome) && aspect.own == own)
        .findFirst();
  }

  /** Gives the heading for a thing of a kind, which is named by a word such as person. */
  String heading(String kind) {
    return String.format(heading, kind);
  }
}

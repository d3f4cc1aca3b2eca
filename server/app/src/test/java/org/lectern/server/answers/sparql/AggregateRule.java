package org.lectern.server.answers.sparql;

/** How a place goes with aggregates, which SPARQL 1.1 does not allow everywhere. */
enum AggregateRule {
  /** No aggregate may stand in the place. */
  BARRED,
  /** Aggregates may stand in the place, and what surrounds it does not see them. */
  ENDED,
  /** Aggregates may stand in the place when they may stand around it. */
  PASSED,
  /**
   * The place is the argument of an aggregate. No aggregate may stand in it, and for Jena none in a
   * sub-select within it.
   */
  MADE;

  /** Tells whether an expression with an aggregate may stand in the place. */
  boolean takesAggregates() {
    return this == ENDED || this == PASSED;
  }

  /** Tells what the whole is when an aggregate stands in the place or does not. */
  boolean givesAggregate(boolean inner) {
    return this == MADE || (this == PASSED && inner);
  }
}

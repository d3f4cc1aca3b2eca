package org.lectern.ingest.evaluate;

/**
 * Precision and recall of a comparison.
 *
 * @param right how many of the found ones are right
 * @param found how many were found
 * @param sought how many there are
 */
record Scores(double right, double found, double sought) {
  /** Gives the share of what was found that is right; 1 when nothing was found. */
  double precision() {
    return found == 0 ? 1 : right / found;
  }

  /** Gives the share of what there is that was found; 1 when there is nothing. */
  double recall() {
    return sought == 0 ? 1 : right / sought;
  }

  /** Gives the harmonic mean of both. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}

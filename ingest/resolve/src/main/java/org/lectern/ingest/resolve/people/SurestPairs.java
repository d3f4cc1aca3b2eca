package org.lectern.ingest.resolve.people;

/**
 * Knows which two of several things most surely belong together, while things become one.
 *
 * <p>For each thing it holds the surest partner among those behind it, so that a join costs a look
 * at each thing; a line of all pairs would hold a million that are out of date. Of pairs that are
 * equally sure the one with the smallest numbers comes first. Memory: a number a pair.
 */
final class SurestPairs {
  private static final int NONE = -1;

  /** Says how surely two things belong together; the same for the same two until one is joined. */
  @FunctionalInterface
  interface Score {
    /**
     * Compares two things.
     *
     * @param a the smaller number
     * @param b the larger number
     * @return any number, the surer the higher
     */
    double of(int a, int b);
  }

  private final Score score;

  /** By the smaller number and how far the larger is behind it. */
  private final double[][] scores;

  private final int[] partner;
  private final boolean[] gone;
  private int first = NONE;

  /**
   * Compares all things.
   *
   * @param count how many there are, numbered from 0
   * @param score how surely two belong together
   */
  SurestPairs(int count, Score score) {
    this.score = score;
    this.scores = new double[count][];
    this.partner = new int[count];
    this.gone = new boolean[count];
    for (int a = 0; a < count; a++) {
      scores[a] = new double[count - a];
      for (int b = a + 1; b < count; b++) {
        scores[a][b - a] = score.of(a, b);
      }
      seek(a);
    }
    choose();
  }

  /** How sure the surest pair is; negative infinity when there is none. */
  double surest() {
    return first == NONE ? Double.NEGATIVE_INFINITY : at(first, partner[first]);
  }

  /** The smaller number of the surest pair. */
  int first() {
    return first;
  }

  /** The larger number of the surest pair. */
  int second() {
    return partner[first];
  }

  /**
   * Says that two things are one now, which is compared anew with all others.
   *
   * @param a the number that it has from now on
   * @param b the larger number, which is not used again
   */
  void join(int a, int b) {
    gone[b] = true;
    // Nothing reads the row of what is gone.
    scores[b] = null;
    for (int other = 0; other < gone.length; other++) {
      if (other != a && !gone[other]) {
        int smaller = Math.min(a, other);
        int larger = Math.max(a, other);
        scores[smaller][larger - smaller] = score.of(smaller, larger);
      }
    }
    for (int other = 0; other < b; other++) {
      if (gone[other]) {
        continue;
      }
      if (other == a || partner[other] == a || partner[other] == b) {
        seek(other);
      } else if (other < a && isSurer(other, a, partner[other])) {
        partner[other] = a;
      }
    }
    choose();
  }

  private double at(int a, int b) {
    return scores[a][b - a];
  }

  private boolean isSurer(int a, int b, int known) {
    int order = Double.compare(at(a, b), at(a, known));
    return order > 0 || order == 0 && b < known;
  }

  /** Finds the surest partner behind a thing. */
  private void seek(int a) {
    partner[a] = NONE;
    for (int b = a + 1; b < gone.length; b++) {
      if (!gone[b] && (partner[a] == NONE || isSurer(a, b, partner[a]))) {
        partner[a] = b;
      }
    }
  }

  private void choose() {
    first = NONE;
    for (int a = 0; a < gone.length; a++) {
      if (!gone[a]
          && partner[a] != NONE
          && (first == NONE || Double.compare(at(a, partner[a]), surest()) > 0)) {
        first = a;
      }
    }
  }
}

package org.lectern.ingest.resolve.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A set of words that can be compared with another by the weights of what they share. */
final class Words {
  private final Set<String> words = new HashSet<>();

  /** The sum of squared weights by {@link #weighed}, as it is asked for with each comparison. */
  private long norm;

  private WordWeights weighed;

  void addAll(Collection<String> more) {
    words.addAll(more);
    weighed = null;
  }

  void addAll(Words other) {
    addAll(other.words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Compares two sets of words by the cosine of their weights, rare words weighing more.
   *
   * @return 0 for nothing in common, 1 for the same words
   */
  double similarity(Words other, WordWeights weights) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    Set<String> smaller = words.size() <= other.words.size() ? words : other.words;
    Set<String> larger = smaller == words ? other.words : words;
    long shared = 0;
    for (String word : smaller) {
      if (larger.contains(word)) {
        shared += weights.squared(word);
      }
    }
    return shared == 0 ? 0 : shared / Math.sqrt((double) norm(weights) * other.norm(weights));
  }

  private long norm(WordWeights weights) {
    if (weighed != weights) {
      norm = words.stream().mapToLong(weights::squared).sum();
      weighed = weights;
    }
    return norm;
  }
}

package org.lectern.ingest.resolve.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.text.MatchKey;

/** Weighs the words of titles and venues: the fewer works have a word, the more it says. */
final class WordWeights {
  private static final int SHORTEST = 2;
  private static final double PARTS = 1e6;

  private final Map<String, Long> squares = new HashMap<>();
  private final Map<String, List<String>> titleWords = new HashMap<>();
  private final Map<String, List<String>> venueWords = new HashMap<>();
  private final long unseen;

  /** Counts the words of some works; a work in several sources counts once. */
  WordWeights(Collection<PersonWork> works) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (PersonWork work : works) {
      if (seen.add(work.paper())) {
        titleWords(work).forEach(word -> counts.merge(word, 1, Integer::sum));
        venueWords(work).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    int total = Math.max(1, seen.size());
    counts.forEach((word, count) -> squares.put(word, square(total, count)));
    unseen = square(total, 1);
  }

  private static long square(int total, int count) {
    double weight = Math.log(1 + (double) total / count);
    return Math.round(weight * weight * PARTS);
  }

  /**
   * Gives the square of a word's weight in whole millionths, so that sums do not depend on order.
   */
  long squared(String word) {
    return squares.getOrDefault(word, unseen);
  }

  List<String> titleWords(PersonWork work) {
    return titleWords.computeIfAbsent(work.id(), id -> words("t ", work.title()));
  }

  List<String> venueWords(PersonWork work) {
    return venueWords.computeIfAbsent(work.id(), id -> words("v ", work.venue()));
  }

  private static List<String> words(String field, String text) {
    // The fields are counted apart: a word may be rare in titles that all venues have.
    return Arrays.stream(normal(text).split(" "))
        .filter(word -> word.length() >= SHORTEST)
        .map(word -> field + word)
        .distinct()
        .toList();
  }

  static String normal(String text) {
    return MatchKey.of(text);
  }
}

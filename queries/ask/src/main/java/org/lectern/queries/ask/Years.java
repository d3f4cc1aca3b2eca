package org.lectern.queries.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The years that a sentence speaks of.
 *
 * @param from the first year, empty when open
 * @param to the last year, empty when open
 * @param at the year itself when one alone is named
 * @param used the indexes of the words that say so
 */
record Years(OptionalInt from, OptionalInt to, OptionalInt at, Set<Integer> used) {
  private static final Set<String> SINCE = Set.of("since", "from");
  private static final Set<String> AFTER = Set.of("after");
  private static final Set<String> UNTIL = Set.of("until", "till", "to", "through", "by");
  private static final Set<String> BEFORE = Set.of("before");
  private static final Set<String> ONWARDS =
      Set.of("on", "onward", "onwards", "later", "newer", "after");
  private static final Set<String> JOIN = Set.of("and", "to", "until", "till", "through");
  private static final Set<String> AROUND =
      Set.of("in", "during", "of", "for", "around", "year", "years", "between", "from", "at");

  /**
   * Reads them.
   *
   * @param words the words of the sentence
   * @param taken indexes of words that name entities; a year in a name is none here
   * @return the years, or empty when no year is named, or more than two
   */
  static Optional<Years> of(List<Word> words, Set<Integer> taken) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!taken.contains(i) && isYear(words.get(i))) {
        places.add(i);
      }
    }
    if (places.isEmpty() || places.size() > 2) {
      return Optional.empty();
    }
    return Optional.of(
        places.size() == 2 ? two(words, places.get(0), places.get(1)) : one(words, places.get(0)));
  }

  private static Years two(List<Word> words, int first, int second) {
    int a = year(words, first);
    int b = year(words, second);
    Set<Integer> used = new TreeSet<>(Set.of(first, second));
    for (int i = first + 1; i < second; i++) {
      if (JOIN.contains(words.get(i).key())) {
        used.add(i);
      }
    }
    before(words, first, AROUND).ifPresent(used::add);
    before(words, first, SINCE).ifPresent(used::add);
    return new Years(
        OptionalInt.of(Math.min(a, b)), OptionalInt.of(Math.max(a, b)), OptionalInt.empty(), used);
  }

  private static Years one(List<Word> words, int place) {
    int year = year(words, place);
    OptionalInt none = OptionalInt.empty();
    OptionalInt at = OptionalInt.of(year);
    Set<Integer> used = new TreeSet<>(Set.of(place));
    // "from 2022 onwards" and "2022 and later" are open towards the end.
    int next = place + 1;
    if (next < words.size() && JOIN.contains(words.get(next).key())) {
      next++;
    }
    if (next < words.size() && ONWARDS.contains(words.get(next).key())) {
      for (int i = place + 1; i <= next; i++) {
        used.add(i);
      }
      before(words, place, SINCE).or(() -> before(words, place, AROUND)).ifPresent(used::add);
      return new Years(OptionalInt.of(year), none, at, used);
    }
    Optional<Integer> since = before(words, place, SINCE);
    Optional<Integer> after = before(words, place, AFTER);
    Optional<Integer> until = before(words, place, UNTIL);
    Optional<Integer> earlier = before(words, place, BEFORE);
    if (since.isPresent()) {
      used.add(since.get());
      return new Years(OptionalInt.of(year), none, at, used);
    }
    if (after.isPresent()) {
      used.add(after.get());
      return new Years(OptionalInt.of(year + 1), none, at, used);
    }
    if (until.isPresent()) {
      used.add(until.get());
      return new Years(none, OptionalInt.of(year), at, used);
    }
    if (earlier.isPresent()) {
      used.add(earlier.get());
      return new Years(none, OptionalInt.of(year - 1), at, used);
    }
    before(words, place, AROUND).ifPresent(used::add);
    return new Years(OptionalInt.of(year), OptionalInt.of(year), at, used);
  }

  private static Optional<Integer> before(List<Word> words, int place, Set<String> among) {
    return place > 0 && among.contains(words.get(place - 1).key())
        ? Optional.of(place - 1)
        : Optional.empty();
  }

  private static boolean isYear(Word word) {
    return word.key().matches("(19|20)[0-9]{2}");
  }

  private static int year(List<Word> words, int place) {
    return Integer.parseInt(words.get(place).key());
  }
}

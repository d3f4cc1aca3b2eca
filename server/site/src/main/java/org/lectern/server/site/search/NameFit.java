package org.lectern.server.site.search;

import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.lectern.text.MatchKey;

/** Compares names with what was typed. */
final class NameFit {
  private static final int ONE_TYPO = 4;
  private static final int TWO_TYPOS = 8;

  private final String typed;
  private final List<String> words;

  NameFit(String text) {
    this.typed = MatchKey.of(text);
    this.words = words(typed);
  }

  /** The words that were typed, in their normal form. */
  List<String> words() {
    return words;
  }

  /**
   * Says how well a name fits.
   *
   * @param key the normal form of the name
   * @return how, or empty when a word that was typed has no like in the name
   */
  Optional<Fit> of(String key) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (key.equals(typed)) {
      return Optional.of(Fit.EXACT);
    }
    if (key.startsWith(typed)) {
      return Optional.of(Fit.BEGINNING);
    }
    List<String> others = words(key);
    Fit worst = Fit.WORDS;
    for (String word : words) {
      Optional<Fit> best =
          others.stream().flatMap(other -> likeness(word, other).stream()).min(Fit::compareTo);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      worst = best.get().compareTo(worst) > 0 ? best.get() : worst;
    }
    return Optional.of(worst);
  }

  private static Optional<Fit> likeness(String word, String other) {
    if (word.length() == 1 ? word.equals(other) : other.startsWith(word)) {
      return Optional.of(Fit.WORDS);
    }
    if (word.length() == 1 && other.startsWith(word)
        || other.length() == 1 && word.startsWith(other)) {
      return Optional.of(Fit.INITIALS);
    }
    int typos = word.length() >= TWO_TYPOS ? 2 : word.length() >= ONE_TYPO ? 1 : 0;
    return typos > 0 && near(word, other, typos) ? Optional.of(Fit.TYPO) : Optional.empty();
  }

  /** What is typed so far may be the misspelt beginning of a longer word. */
  private static boolean near(String word, String other, int typos) {
    DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(typos);
    String beginning = other.substring(0, Math.min(other.length(), word.length()));
    return distance.apply(word, other) >= 0
        || word.length() > ONE_TYPO && distance.apply(word, beginning) >= 0;
  }

  private static List<String> words(String key) {
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }
}

package org.lectern.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Judges whether one label is a misspelling of another.
 *
 * <p>A slip is a letter too many or too few, a wrong vowel or two neighbours swapped, inside one
 * long word of the label; in a very long word two of these. Whatever turns a word into another word
 * is no slip: another beginning (over- and under-, supervised and unsupervised, micro- and macro-),
 * another ending (generation and generative), another consonant (contractive and contrastive),
 * another number, another short word.
 */
public final class Misspelling {
  private static final int SHORTEST = 8;
  private static final int SHORTEST_TWICE = 14;

  /** Beginnings that part words of opposite or unlike meaning. */
  private static final Set<String> PREFIXES =
      Set.of(
          "a", "an", "ab", "ad", "anti", "auto", "bi", "co", "com", "con", "contra", "counter",
          "de", "di", "dis", "down", "equi", "ex", "extra", "fore", "hetero", "homo", "hyper",
          "hypo", "im", "in", "infra", "inter", "intra", "intro", "iso", "macro", "mega", "meta",
          "micro", "mid", "mini", "mis", "mono", "multi", "nano", "non", "out", "over", "para",
          "per", "poly", "post", "pre", "pro", "pseudo", "quasi", "re", "self", "semi", "sub",
          "super", "sur", "trans", "tri", "ultra", "un", "under", "uni", "up", "weak", "strong");

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private Misspelling() {}

  /**
   * Judges two labels.
   *
   * @param rare the words of the label that may be misspelt, each in its form
   * @param usual the words of the label that it may mean
   * @return the misspelt word, or empty when it is no slip; all words in one where the labels are
   *     parted into words in unlike ways
   */
  public static Optional<String> slip(List<String> rare, List<String> usual) {
    if (rare.size() != usual.size()) {
      // Hyphens and blanks part words at will: over-parameterization, overparameterization.
      String joined = String.join("", rare);
      return !rare.containsAll(usual)
              && !usual.containsAll(rare)
              && slip(joined, String.join("", usual))
          ? Optional.of(joined)
          : Optional.empty();
    }
    Optional<String> misspelt = Optional.empty();
    for (int i = 0; i < rare.size(); i++) {
      if (!rare.get(i).equals(usual.get(i))) {
        if (misspelt.isPresent() || !slip(rare.get(i), usual.get(i))) {
          return Optional.empty();
        }
        misspelt = Optional.of(rare.get(i));
      }
    }
    return misspelt;
  }

  /**
   * Judges two words.
   *
   * @param a one word in its form
   * @param b another
   */
  public static boolean slip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST
        || a.charAt(0) != b.charAt(0)
        || a.charAt(a.length() - 1) != b.charAt(b.length() - 1)
        || !digits(a).equals(digits(b))
        || differInPrefix(a, b)) {
      return false;
    }
    int apart = DISTANCE.apply(a, b);
    boolean twice = shorter >= SHORTEST_TWICE || swaps(a, b);
    return (apart == 1 || apart == 2 && twice) && (swaps(a, b) || consonantsFit(a, b));
  }

  /** Says whether letters were added, left out or wrong vowels, but no consonant is another. */
  private static boolean consonantsFit(String a, String b) {
    // With the vowels blurred, what is left over from wrong vowels is equal again.
    int apart = DISTANCE.apply(blur(a), blur(b));
    return apart >= 0 && apart == Math.abs(a.length() - b.length());
  }

  private static String blur(String word) {
    return word.replaceAll("[aeiouy]", "o");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static boolean swaps(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int i = 0;
    while (a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }

  /** Says whether the same rest follows two known beginnings, or one and none. */
  private static boolean differInPrefix(String a, String b) {
    int end = 0;
    while (end < a.length()
        && end < b.length()
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    for (int rest = end; rest > 2; rest--) {
      String beginA = a.substring(0, a.length() - rest);
      String beginB = b.substring(0, b.length() - rest);
      if ((beginA.isEmpty() || PREFIXES.contains(beginA))
          && (beginB.isEmpty() || PREFIXES.contains(beginB))) {
        return true;
      }
    }
    return false;
  }
}

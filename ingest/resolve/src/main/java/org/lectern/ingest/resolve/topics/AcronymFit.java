package org.lectern.ingest.resolve.topics;

import java.util.List;
import java.util.Set;

/**
 * Checks whether the letters of an acronym fit the words it is said to stand for.
 *
 * <p>Each capital begins a word, in order, and no word is left over but small ones (of, the, and);
 * small letters of the acronym may come from inside the word before ({@code LoRA}, {@code ViT}).
 */
final class AcronymFit {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
          "via", "with");

  private AcronymFit() {}

  /** Says whether a word may go without a letter of its own. */
  static boolean small(String word) {
    return SMALL.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * Checks the letters.
   *
   * @param acronym the acronym in the singular
   * @param words the words, hyphenated ones taken apart
   * @return whether they fit
   */
  static boolean fits(String acronym, List<String> words) {
    return fits(acronym, 0, words, 0);
  }

  private static boolean fits(String acronym, int letter, List<String> words, int word) {
    if (word == words.size()) {
      return letter == acronym.length();
    }
    String text = words.get(word);
    if (letter < acronym.length() && same(acronym.charAt(letter), text.charAt(0))) {
      int inside = 1;
      int next = letter + 1;
      if (fits(acronym, next, words, word + 1)) {
        return true;
      }
      while (next < acronym.length() && Character.isLowerCase(acronym.charAt(next))) {
        int found = text.toLowerCase(java.util.Locale.ROOT).indexOf(acronym.charAt(next), inside);
        if (found < 0) {
          break;
        }
        inside = found + 1;
        next++;
        if (fits(acronym, next, words, word + 1)) {
          return true;
        }
      }
    }
    return word > 0 && small(text) && fits(acronym, letter, words, word + 1);
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}

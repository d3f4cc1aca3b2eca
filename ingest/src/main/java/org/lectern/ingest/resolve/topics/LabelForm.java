package org.lectern.ingest.resolve.topics;

import java.util.Arrays;
import java.util.List;
import org.lectern.ontology.MatchKey;

/**
 * Brings labels of topics to forms in which case, hyphens, blanks and plurals make no difference.
 */
final class LabelForm {
  private LabelForm() {}

  /** Gives the words of a label in the singular. */
  static List<String> words(String label) {
    return Arrays.stream(MatchKey.of(label).split(" ")).map(LabelForm::singular).toList();
  }

  /** Gives the words in one string without blanks, {@code overparameterization}. */
  static String compact(String label) {
    return String.join("", words(label));
  }

  /** Takes a plural ending off; what is left need not be a word, it only serves comparison. */
  static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}

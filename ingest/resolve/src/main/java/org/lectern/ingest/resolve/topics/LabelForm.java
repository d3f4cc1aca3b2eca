package org.lectern.ingest.resolve.topics;

import java.util.Arrays;
import java.util.List;
import org.lectern.text.MatchKey;
import org.lectern.text.WordForm;

/**
 * Brings labels of topics to forms in which case, hyphens, blanks, plurals and varieties of
 * spelling make no difference.
 */
final class LabelForm {
  private LabelForm() {}

  /** Gives the words of a label, each in its form. */
  static List<String> words(String label) {
    return Arrays.stream(MatchKey.of(label).split(" ")).map(WordForm::of).toList();
  }

  /** Gives the words in one string without blanks, {@code overparameterization}. */
  static String compact(String label) {
    return String.join("", words(label));
  }
}

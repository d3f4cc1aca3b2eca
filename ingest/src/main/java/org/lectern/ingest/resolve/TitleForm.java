package org.lectern.ingest.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.ontology.MatchKey;

/** Compares titles. */
public final class TitleForm {
  private TitleForm() {}

  /**
   * Gives the letters and digits of a title; equal for spellings that differ in case, marks,
   * blanks.
   */
  public static String compact(String title) {
    return MatchKey.of(title).replace(" ", "");
  }

  /**
   * Measures how much of their words two titles share.
   *
   * @return the Jaccard index of their word sets, from 0 to 1; words that differ in the last two
   *     letters at most count as shared
   */
  public static double similarity(String a, String b) {
    Set<String> wordsA = stems(a);
    Set<String> wordsB = stems(b);
    Set<String> all = new HashSet<>(wordsA);
    all.addAll(wordsB);
    if (all.isEmpty()) {
      return 0;
    }
    wordsA.retainAll(wordsB);
    return (double) wordsA.size() / all.size();
  }

  private static Set<String> stems(String title) {
    Set<String> stems = new HashSet<>();
    for (String word : List.of(MatchKey.of(title).split(" "))) {
      stems.add(word.length() > 6 ? word.substring(0, word.length() - 2) : word);
    }
    return stems;
  }
}

package org.lectern.queries.ask;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Reduces English words to their stems, so that inflected forms of one word compare as equal. */
public final class EnglishStem {
  private EnglishStem() {}

  /**
   * Gives the stem of a word by the Snowball algorithm for English.
   *
   * @param word one word in lower case, not null
   * @return its stem, for example {@code speaker} for {@code speakers}
   * @see <a href="https://snowballstem.org/algorithms/english/stemmer.html">the algorithm</a>
   */
  public static String of(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}

package org.lectern.queries.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.text.MatchKey;

/**
 * One word of a sentence.
 *
 * @param text the word as typed
 * @param key its normal form, a word of match keys
 * @param sense what it stands for among the words of questions
 */
record Word(String text, String key, String sense) {
  /**
   * {@code co-author} is one word with {@code coauthor}, though its parts may be words of names.
   */
  private static final String TOGETHER = "co";

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+(?:[-‐‑'’.][\\p{L}\\p{N}\\p{M}]+)*");

  /**
   * Takes a sentence apart.
   *
   * @param sentence any text
   * @param lexicon what words stand for
   * @return its words in order; punctuation is left out
   */
  static List<Word> of(String sentence, Lexicon lexicon) {
    List<Word> words = new ArrayList<>();
    for (MatchResult found :
        WORD.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFKC)).results().toList()) {
      String before = "";
      for (String part : MatchKey.of(found.group()).split(" ")) {
        if (!part.isEmpty()) {
          words.add(new Word(found.group(), part, lexicon.sense(before + part)));
          before = part.equals(TOGETHER) ? TOGETHER : "";
        }
      }
    }
    return words;
  }

  /** Gives the match key of some words in a row. */
  static String key(List<Word> words) {
    return String.join(" ", words.stream().map(Word::key).toList());
  }
}

package org.lectern.queries.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows which words of questions mean the same, and which mean next to nothing.
 *
 * <p>It is read from {@code ask-words.tsv}: a line holds a word, a tab, and others with blanks
 * between them that are taken for it; the line of the word {@code -} holds those of little meaning.
 */
final class Lexicon {
  private static final String LITTLE = "-";
  private static final Lexicon SHIPPED = read();

  private final Map<String, String> senses = new HashMap<>();
  private final Set<String> little = new HashSet<>();

  private Lexicon() {}

  /** Gives the lexicon that ships. */
  static Lexicon shipped() {
    return SHIPPED;
  }

  /**
   * Says what a word stands for.
   *
   * @param word a word in lower case
   * @return the word it is taken for, reduced to its stem
   */
  String sense(String word) {
    String stem = EnglishStem.of(word);
    return senses.getOrDefault(word, senses.getOrDefault(stem, stem));
  }

  /**
   * Tells whether a word says little about what is asked.
   *
   * @param sense what the word stands for
   * @return true for articles, prepositions, forms of address and the like
   */
  boolean saysLittle(String sense) {
    return little.contains(sense);
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    try (var in = Lexicon.class.getResourceAsStream("/ask-words.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t");
          lexicon.add(columns[0], columns[1].split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private void add(String word, String... others) {
    if (word.equals(LITTLE)) {
      for (String other : others) {
        little.add(EnglishStem.of(other));
        senses.put(other, EnglishStem.of(other));
      }
      return;
    }
    String sense = EnglishStem.of(word);
    for (String other : others) {
      senses.put(other, sense);
      senses.putIfAbsent(EnglishStem.of(other), sense);
    }
  }
}

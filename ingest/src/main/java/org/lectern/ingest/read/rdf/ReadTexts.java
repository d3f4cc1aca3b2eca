package org.lectern.ingest.read.rdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that were read of a thing, or of a whole document, to tell those that were not.
 *
 * <p>Grows by each text and its words.
 */
final class ReadTexts {
  /** Of a longer text the words say too little, as an abstract has most of those of a title. */
  private static final int LONGEST_NAME = 500;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** The words of addresses are those of all others. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/]*/(.*)", Pattern.DOTALL);

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z]+:\\s*");

  private final Set<String> texts = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** Takes a text that was read, or of which was said why it was not. */
  void add(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (address.matches()) {
      texts.add(text);
      // A DOI is printed with and without the address of its resolver.
      texts.add(address.group(1));
    } else if (texts.add(text) && text.length() <= LONGEST_NAME) {
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.add(word.group());
      }
    }
  }

  /** Takes the texts of another one. */
  void addAll(ReadTexts others) {
    texts.addAll(others.texts);
    words.addAll(others.words);
  }

  /**
   * Tells whether a text was read, as it is or changed, as a title without the stop at its end.
   *
   * @param text a text of the document, its blanks as they are in those that were added
   * @return whether it was added, or two thirds of its words were, as of a name with a number
   *     behind it; numbers and addresses only as they are
   */
  boolean hold(String text) {
    if (texts.contains(text)
        || SCHEME.matcher(text).lookingAt()
            && texts.contains(SCHEME.matcher(text).replaceFirst(""))) {
      return true;
    }
    if (text.length() > LONGEST_NAME
        || !LETTER.matcher(text).find()
        || ADDRESS.matcher(text).matches()) {
      return false;
    }
    int known = 0;
    int all = 0;
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      known += words.contains(word.group()) ? 1 : 0;
      all++;
    }
    return all > 0 && 3 * known >= 2 * all;
  }
}

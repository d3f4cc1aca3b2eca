package org.lectern.ingest.readers.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells sentences from names, titles and headings.
 *
 * <p>A sentence that a facts-only copy left out is still one: it stands there as an ellipsis, or as
 * bare facts with an ellipsis between them and one at the end.
 */
public final class Prose {
  /** Stands for words left out. */
  public static final String ELLIPSIS = "…";

  private static final int LONGEST_TITLE = 260;
  private static final int LONGEST_FACT = 10;
  private static final Pattern FULL_STOP = Pattern.compile("[.][\"'”’)\\]]*$");
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("[\\p{Ll})\\]”][.?!] +[\\p{Lu}(“]");

  private Prose() {}

  /**
   * Tells whether a text is what a facts-only copy leaves of a sentence.
   *
   * @param text text of a line without its label
   * @return whether it is an ellipsis, or short facts that end with one
   */
  public static boolean isLeftOut(String text) {
    if (!text.stripTrailing().endsWith(ELLIPSIS) || text.length() > 20_000) {
      return false;
    }
    String clean = PrintedForm.clean(text);
    return clean.equals(ELLIPSIS)
        || (clean.endsWith(" " + ELLIPSIS)
            && facts(clean).stream().allMatch(f -> words(f) <= LONGEST_FACT));
  }

  /**
   * Gives the facts that a left-out sentence keeps.
   *
   * @param text text for which {@link #isLeftOut} holds
   * @return the facts in order
   */
  public static List<String> facts(String text) {
    List<String> facts = new ArrayList<>();
    for (String part : text.split(ELLIPSIS)) {
      String fact = PrintedForm.clean(part);
      if (!fact.isEmpty()) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /**
   * Tells whether a text reads as a sentence, or was one before it was left out.
   *
   * @param text text of a line
   * @return whether it is no heading, name or title
   */
  public static boolean isSentence(String text) {
    if (isParagraph(text)) {
      return true;
    }
    String clean = PrintedForm.clean(text);
    int words = words(clean);
    return words >= 5 && FULL_STOP.matcher(clean).find() && commas(clean) * 3 < words;
  }

  /**
   * Tells whether a text is so long or so full of sentences that it cannot be a title, or was so
   * before it was left out.
   *
   * @param text text of a line
   * @return whether it can only be prose
   */
  public static boolean isParagraph(String text) {
    if (isLeftOut(text)) {
      return true;
    }
    String clean = PrintedForm.clean(text);
    int words = words(clean);
    if (commas(clean) * 3 >= words) {
      return false;
    }
    return clean.length() > LONGEST_TITLE
        || words >= 32
        || (words >= 14 && BETWEEN_SENTENCES.matcher(clean).find());
  }

  /** Counts the words of a text. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      boolean gap = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
      if (letter && !inside) {
        words++;
        inside = true;
      } else if (gap) {
        inside = false;
      }
    }
    return words;
  }

  private static int commas(String text) {
    return (int) text.chars().filter(c -> c == ',' || c == ';').count();
  }
}

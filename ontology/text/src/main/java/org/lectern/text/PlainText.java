package org.lectern.text;

/**
 * Says which characters are text: those that every form of the graph can hold.
 *
 * <p>Control characters and ends of lines of other systems are read as blanks; what is no character
 * at all, such as U+FFFE or half a surrogate pair, is read as U+FFFD. Tabs and line feeds stay.
 */
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  /** Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
  private static final String TURNS = "[\\u202a-\\u202e\\u2066-\\u2069]";

  private PlainText() {}

  /**
   * Puts what is no text out of a text.
   *
   * @param text any text
   * @return the same text where it is sound; of equal length otherwise, but for lost halves of
   *     pairs
   */
  public static String of(String text) {
    int at = firstFault(text);
    if (at < 0) {
      return text;
    }
    StringBuilder sound = new StringBuilder(text.length()).append(text, 0, at);
    for (int i = at; i < text.length(); ) {
      int c = text.codePointAt(i);
      sound.appendCodePoint(isBlank(c) ? ' ' : isNone(c) ? REPLACEMENT : c);
      i += Character.charCount(c);
    }
    return sound.toString();
  }

  /**
   * Finds what is no text.
   *
   * @param text any text
   * @return the index of the first such character, or -1
   */
  public static int firstFault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= '\u007f') {
        int whole = text.codePointAt(i);
        if (isBlank(whole) || isNone(whole)) {
          return i;
        }
        i += Character.charCount(whole) - 1;
      }
    }
    return -1;
  }

  /**
   * Leaves out blanks, and marks that combine with the letter before, of which there are very many
   * in a row.
   *
   * @param text any text
   * @param most how many in a row stay
   * @return the text without the others
   */
  public static String withShortRows(String text, int most) {
    StringBuilder shorter = null;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      row = c == ' ' || c > 'z' && saysNothingAlone(c) || c < ' ' ? row + 1 : 0;
      if (row > most && shorter == null) {
        shorter = new StringBuilder(text.length()).append(text, 0, i);
      } else if (row <= most && shorter != null) {
        shorter.append(c);
      }
    }
    return shorter == null ? text : shorter.toString();
  }

  /**
   * Puts out of a name whatever would make a terminal show something else than one line of it.
   *
   * @param name the name of a file, which may hold any character
   * @return one line without control characters and without marks that turn the direction round
   */
  public static String line(String name) {
    return of(name).replaceAll("[\\t\\n]", " ").replaceAll(TURNS, String.valueOf(REPLACEMENT));
  }

  private static boolean saysNothingAlone(char c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isBlank(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isNone(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c >= 0xFDD0 && c <= 0xFDEF
        || (c & 0xFFFE) == 0xFFFE;
  }
}

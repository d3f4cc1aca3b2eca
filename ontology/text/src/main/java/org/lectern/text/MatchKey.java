package org.lectern.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings labels to the normal form by which they are looked up.
 *
 * <p>Two labels have one key when they differ only in case, diacritics, hyphens, full stops,
 * quotation marks or blanks. Letters outside the Latin script stay as they are.
 */
public final class MatchKey {
  /**
   * The Latin-ASCII transform of the Unicode CLDR, and letters of living alphabets that it leaves:
   * those of Azerbaijani, of Pinyin for Zhuang, and of several languages of Africa.
   */
  private static final Transliterator TO_ASCII =
      Transliterator.createFromRules(
          "letters to ASCII",
          "\\u018F > A; \\u0259 > a; \\u018E > E; \\u01DD > e; \\u0186 > O; \\u0254 > o;"
              + " \\u0245 > V; \\u028C > v; \\u019F > O; \\u0275 > o; \\u01E6 > G; \\u01E7 > g;"
              + " :: Latin-ASCII;",
          Transliterator.FORWARD);

  private MatchKey() {}

  /**
   * Gives the key of a label.
   *
   * @param label any text, not null
   * @return lower-case words parted by single blanks; empty when the label holds no letter or digit
   */
  public static String of(String label) {
    String folded = fold(Normalizer.normalize(label, Normalizer.Form.NFKC));
    StringBuilder key = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (gap && key.length() > 0) {
          key.append(' ');
        }
        gap = false;
        key.appendCodePoint(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && c != '‘') {
        gap = true;
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Replaces letters with diacritics and other Latin variants by plain ASCII letters.
   *
   * @param text any text, not null
   * @return the text, composed, with ASCII for every Latin letter that has some; other letters stay
   */
  public static String fold(String text) {
    return isAscii(text)
        ? text
        : TO_ASCII.transliterate(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}

package org.lectern.ontology;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Brings labels to the normal form by which they are looked up.
 *
 * <p>Two labels have one key when they differ only in case, diacritics, hyphens, full stops,
 * quotation marks or blanks. Letters outside the Latin script stay as they are.
 */
public final class MatchKey {
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
   * @return the text in ASCII where Lucene's folding table has an entry, unchanged elsewhere
   */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] in = composed.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return new String(out, 0, length);
  }
}

package org.lectern.ingest.readers.phrase;

import java.util.regex.Pattern;

/** Knows the look of an organisation's name. */
public final class Organizations {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:universi\\p{L}*|univ|institut\\p{L}*|colleges?|schools?|polytechni\\p{L}*"
              + "|politecnico|eth|epfl|laborator\\p{L}*|labs?|research|cent(?:er|re)|foundation"
              + "|academy|corporation|corp|inc|ltd|gmbh|hospital|department|dept|faculty|technion"
              + "|tech|technology|technologies|google|microsoft|meta|apple|amazon|nvidia|ibm"
              + "|deepmind|openai|facebook|hopkins|weizmann|max planck|society|council|hochschule"
              + "|école|ecole|riken|inria|cnrs)\\b");
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?:UC|TU|UT|CU|KU|UW|UM|EPF|\\p{Lu}{3,}[\\p{L}\\d]*|\\p{Lu}\\p{Ll}{0,2}\\p{Lu}{2,}\\p{L}*)(?:[ -].*)?");

  private Organizations() {}

  /**
   * Tells whether a text can only be an organisation.
   *
   * @param text a printed value, short
   * @return whether it holds a word such as University, begins with an acronym such as UC, or is a
   *     single word
   */
  public static boolean isCertain(String text) {
    String clean = PrintedForm.clean(text);
    if (clean.isEmpty() || clean.length() > 160 || !Character.isLetter(clean.charAt(0))) {
      return false;
    }
    if (WORD.matcher(clean).find()) {
      return true;
    }
    if (clean.indexOf(' ') < 0) {
      return Character.isUpperCase(clean.charAt(0));
    }
    return ACRONYM.matcher(clean).matches()
        && !clean.equals(clean.toUpperCase(java.util.Locale.ROOT));
  }
}

package org.lectern.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a word to a form in which number and variety of spelling make no difference.
 *
 * <p>The form need not be a word; it only serves comparison, and both sides go through it.
 */
public final class WordForm {
  private static final int SHORTEST_VARIANT = 6;

  /** Plurals that no ending tells, and words that end like plurals but are none. */
  private static final Map<String, String> IRREGULAR = new HashMap<>();

  static {
    for (String stem :
        new String[] {"minim", "maxim", "optim", "extrem", "spectr", "equilibri", "moment"}) {
      IRREGULAR.put(stem + "a", stem + "um");
    }
    for (String stem : new String[] {"phenomen", "criteri", "automat"}) {
      IRREGULAR.put(stem + "a", stem + "on");
    }
    for (String stem : new String[] {"analys", "hypothes", "thes", "synthes", "ax"}) {
      IRREGULAR.put(stem + "es", stem + "is");
    }
    IRREGULAR.put("matrices", "matrix");
    IRREGULAR.put("indices", "index");
    IRREGULAR.put("vertices", "vertex");
    IRREGULAR.put("bias", "bias");
    IRREGULAR.put("biases", "bias");
    IRREGULAR.put("alias", "alias");
    IRREGULAR.put("aliases", "alias");
  }

  private static final Pattern BRITISH_IZE = Pattern.compile("(?<!v)is(?=(?:ation|e|ed|er|ing)$)");
  private static final Pattern BRITISH_YZE = Pattern.compile("(?<=l)ys(?=(?:e|ed|er|ing)$)");
  private static final Pattern BRITISH_OR = Pattern.compile("our(?=$|al$|ing$|ed$|hood$)");
  private static final Pattern DOUBLED_L = Pattern.compile("(?<=[a-z]{4})ll(?=(?:ing|ed)$)");
  private static final Pattern PARAMETRIZE = Pattern.compile("parametr(?=i[sz])");

  private WordForm() {}

  /**
   * Gives the form of one lower-case word.
   *
   * @param word letters and digits without blanks
   */
  public static String of(String word) {
    String singular = singular(word);
    return singular.length() < SHORTEST_VARIANT ? singular : variant(singular);
  }

  private static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && word.matches(".*(?:ss|x|ch|sh)es?")) {
      // The ending "es" belongs to the plural (losses); "cache" loses its own e for the same form.
      return word.substring(0, word.lastIndexOf('e'));
    }
    if (word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }

  private static String variant(String word) {
    String form = PARAMETRIZE.matcher(word).replaceFirst("parameter");
    form = BRITISH_IZE.matcher(form).replaceFirst("iz");
    form = BRITISH_YZE.matcher(form).replaceFirst("yz");
    form = BRITISH_OR.matcher(form).replaceFirst("or");
    return DOUBLED_L.matcher(form).replaceFirst("l");
  }
}

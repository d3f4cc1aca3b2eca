package org.lectern.queries.run;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a title. */
final class Sentence {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Sentence() {}

  /**
   * Fills a title.
   *
   * @param title a sentence with names in braces
   * @param texts what stands for each name; braces in these texts are not filled again
   * @return the sentence; a name without text stays as it is
   */
  static String fill(String title, Map<String, String> texts) {
    return PLACEHOLDER
        .matcher(title)
        .replaceAll(
            found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(1), found.group())));
  }
}

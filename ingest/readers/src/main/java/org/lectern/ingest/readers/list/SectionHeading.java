package org.lectern.ingest.readers.list;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of a list, taken apart into its name and its year.
 *
 * @param name the heading without year and decoration, for example {@code Neural Collapse}
 * @param year the year it ends with, in {@code Neural Collapse: 2021} or {@code Papers (2021)}
 * @param line where it stands, from 1
 */
record SectionHeading(String name, Optional<Integer> year, int line) {
  private static final Pattern WITH_YEAR =
      Pattern.compile("(.*?)\\s*(?:[:：,–—-]\\s*|\\(|\\s)((?:19|20)\\d\\d)\\)?");
  private static final Pattern YEAR_ONLY = Pattern.compile("((?:19|20)\\d\\d)");

  /**
   * Takes a heading apart.
   *
   * @param text the heading without markup
   * @param line where it stands
   */
  static SectionHeading parse(String text, int line) {
    String bare = text.strip();
    Matcher only = YEAR_ONLY.matcher(bare);
    if (only.matches()) {
      return new SectionHeading("", Optional.of(Integer.parseInt(bare)), line);
    }
    Matcher matcher = WITH_YEAR.matcher(bare);
    return matcher.matches()
        ? new SectionHeading(
            matcher.group(1), Optional.of(Integer.parseInt(matcher.group(2))), line)
        : new SectionHeading(bare, Optional.empty(), line);
  }
}

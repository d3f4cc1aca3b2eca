package org.lectern.ingest.readers.news;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line of a distinction, such as "Selected for oral presentation (2% of papers)". */
final class Award {
  private static final Pattern SELECTED =
      Pattern.compile(
          "(?i)^\\W*(?:selected|accepted|chosen|nominated|awarded)(?: (?:for|as|with|to be))? (?:(?:an?|the) )?([^().]{3,60}?)\\s*(?:\\([^()]*\\))?[.!]?$");
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^\\W*((?:(?:best|outstanding|distinguished|honou?rable|oral|spotlight|notable|student|runner-up)\\b[ -]?){1,20}"
              + "(?:paper|presentation|award|mention|poster|talk|runner-up|honou?rable mention|\\s){0,40})\\s*(?:\\([^()]*\\))?[.!]?$");

  private Award() {}

  /**
   * Finds the distinction of a line.
   *
   * @param text text of a line
   * @return its name as printed
   */
  static Optional<String> in(String text) {
    if (text.length() > 140) {
      return Optional.empty();
    }
    Matcher selected = SELECTED.matcher(text);
    if (selected.matches()) {
      return Optional.of(selected.group(1).strip());
    }
    Matcher bare = BARE.matcher(text);
    return bare.matches() ? Optional.of(bare.group(1).strip()) : Optional.empty();
  }
}

package org.lectern.ingest.readers.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.records.LineClaim;

/** Knows the lines of a list's page that say nothing about papers, each by a named rule. */
final class PageFurniture {
  private static final int SENTENCE_WORDS = 12;
  private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

  static {
    rule(
        "code-host-page",
        "Skip to content|Latest commit|History|File metadata and controls|(?:Raw|Blame|Preview|Code)"
            + "|README(?:\\.\\w+)?|[\\d,]+ lines? \\([\\d,]+ (?:loc|sloc)\\).*");
    rule("badges", ".*(?:PRs? Welcome|GitHub (?:stars|forks|watchers)|License: ).*");
    rule("image-caption", "(?i)avatar|dall[·•-]?e|logo|banner|image|figure|img");
    rule("list-title", "(?i)awesome\\b.*");
    rule(
        "page-heading",
        "(?i)(?:table of )?contents|related (?:resources|work|lists).*|contribut(?:ing|ion|ions|ors)"
            + "|format(?:ting)?\\b.*|acknowledge?ments?|licen[cs]e|citation|references|introduction|about");
  }

  private PageFurniture() {}

  private static void rule(String name, String regex) {
    RULES.put(name, Pattern.compile(regex));
  }

  /** Tells whether a text stands for left-out prose in a facts-only copy. */
  static boolean isLeftOut(String text) {
    return text.startsWith("…") || text.endsWith("…") || text.contains(" … ");
  }

  /**
   * Judges a line that stands outside all entries.
   *
   * @param text the line without white space at its ends
   * @param line its number
   * @return the claim, or empty when no rule knows the line
   */
  static Optional<LineClaim> claim(String text, int line) {
    for (Map.Entry<String, Pattern> rule : RULES.entrySet()) {
      if (rule.getValue().matcher(text).matches()) {
        return Optional.of(LineClaim.furniture(line, rule.getKey()));
      }
    }
    boolean prose = isLeftOut(text) || text.split("\\s+").length >= SENTENCE_WORDS;
    return prose ? Optional.of(LineClaim.prose(line, "list-introduction", "")) : Optional.empty();
  }
}

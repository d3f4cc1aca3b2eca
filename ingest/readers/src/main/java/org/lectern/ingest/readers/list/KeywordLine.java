package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;

/**
 * The line of an entry that prints its keywords behind a label, which is often misspelt.
 *
 * @param keywords the keywords in order
 * @param problems slips that were mended
 */
record KeywordLine(List<PrintedText> keywords, List<Problem> problems) {
  /** {@code Key Word}, {@code Keywords}, {@code key Word}, {@code Key Work}, {@code Key Wrod}. */
  private static final Pattern LABEL =
      Pattern.compile("^(key[ -]?w[ord]{2}[dkt]s?)\\s*[:：]\\s*(.*)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern USUAL = Pattern.compile("(?i)key[ -]?words?");

  /**
   * Reads the line.
   *
   * @param text the line without bullet
   * @param line its number, from 1
   * @return the keywords, or empty when the line has no such label
   */
  static Optional<KeywordLine> parse(String text, int line) {
    Matcher matcher = LABEL.matcher(text.strip().replaceAll("\\s*\\n\\s*", " "));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    if (!USUAL.matcher(matcher.group(1)).matches()) {
      problems.add(
          Problem.warning(line, "label '" + matcher.group(1) + "' was read as 'Key Word'"));
    }
    String list = matcher.group(2).strip();
    if (list.endsWith(".")) {
      list = list.substring(0, list.length() - 1);
    }
    String separator = list.contains(";") || list.contains("；") ? "[;；]" : "[,，]";
    List<PrintedText> keywords = new ArrayList<>();
    for (String keyword : list.split(separator)) {
      if (!keyword.isBlank()) {
        keywords.add(new PrintedText(keyword.strip(), line));
      }
    }
    return Optional.of(new KeywordLine(keywords, problems));
  }
}

package org.lectern.ingest.readers.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line and what a browser would show of it.
 *
 * @param line the line
 * @param text its cleaned text, without tags where the document is HTML or has HTML in it
 * @param blankBefore whether a blank line stands above it, or it is the first one
 * @param heading whether HTML or Markdown marks it as a heading
 */
record ShownLine(SourceLine line, String text, boolean blankBefore, boolean heading) {
  private static final Pattern TAG = Pattern.compile("<[/!]?[A-Za-z][^<>]{0,2000}>");
  private static final Pattern HEADING = Pattern.compile("(?i)<h[1-6][ >]|^\\s{0,3}#{1,6}\\s");
  private static final Pattern TABLE_OR_LIST =
      Pattern.compile("(?i)</?(?:td|tr|li|ul|p|div|h[1-6]|body|table)[ >]");
  private static final Pattern HIDDEN_BEGIN =
      Pattern.compile("(?i)<(script|style)\\b[^<>]*>|(<!--)");
  private static final Pattern TEMPLATE = Pattern.compile("\\s*\\{%[^%]{0,300}%}\\s*");
  private static final int TAGS_OF_HTML = 4;
  private static final int LONGEST_FRONT_MATTER = 60;

  /**
   * Looks at the lines of a document.
   *
   * @param lines all lines
   * @return those that are not blank; lines of which nothing is shown have an empty text
   */
  static List<ShownLine> of(List<SourceLine> lines) {
    boolean html =
        lines.stream()
                .filter(l -> TABLE_OR_LIST.matcher(l.text()).find())
                .limit(TAGS_OF_HTML)
                .count()
            == TAGS_OF_HTML;
    List<ShownLine> shown = new ArrayList<>();
    boolean blank = true;
    String hiddenUntil = "";
    int frontMatter = frontMatter(lines);
    for (SourceLine line : lines) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      String text = line.text();
      boolean heading = text.length() < 2000 && HEADING.matcher(text).find();
      if (line.number() <= frontMatter || TEMPLATE.matcher(text).matches()) {
        text = "";
      } else if (html) {
        StringBuilder visible = new StringBuilder();
        hiddenUntil = hide(text, hiddenUntil, visible);
        text = StringEscapeUtils.unescapeHtml4(TAG.matcher(visible).replaceAll(" "));
      }
      if (heading) {
        text = text.replaceFirst("^\\s*#{1,6}\\s+", "");
      }
      shown.add(new ShownLine(line, PrintedForm.clean(text), blank, heading));
      blank = false;
    }
    return shown;
  }

  /** Finds the last line of the settings that pages of site generators begin with; 0 for none. */
  private static int frontMatter(List<SourceLine> lines) {
    if (lines.isEmpty() || !lines.get(0).stripped().equals("---")) {
      return 0;
    }
    return lines.stream()
        .skip(1)
        .limit(LONGEST_FRONT_MATTER)
        .filter(l -> l.stripped().equals("---"))
        .mapToInt(SourceLine::number)
        .findFirst()
        .orElse(0);
  }

  /** Copies what is not in scripts, styles and comments; gives the end mark still awaited. */
  private static String hide(String text, String awaited, StringBuilder visible) {
    int at = 0;
    String until = awaited;
    while (at < text.length()) {
      if (!until.isEmpty()) {
        int end = text.indexOf(until, at);
        if (end < 0) {
          return until;
        }
        at = end + until.length();
        until = "";
      }
      Matcher begin = HIDDEN_BEGIN.matcher(text);
      if (!begin.find(at)) {
        visible.append(text, at, text.length());
        return "";
      }
      visible.append(text, at, begin.start());
      at = begin.end();
      until = begin.group(2) != null ? "-->" : "</" + begin.group(1) + ">";
    }
    return until;
  }

  /** Parts the line as prose; of a line with tags, what is shown. */
  ProseLine prose() {
    boolean tagged = !text.equals(PrintedForm.clean(line.text()));
    return ProseLine.of(tagged ? new SourceLine(line.number(), text) : line);
  }

  int number() {
    return line.number();
  }
}

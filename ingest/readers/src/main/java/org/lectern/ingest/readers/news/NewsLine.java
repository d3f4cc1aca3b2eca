package org.lectern.ingest.readers.news;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line of a news item that is not blank, and what it looks like by itself.
 *
 * @param line the line
 * @param text its cleaned text; of a line of authors or a labelled title, the text after the label
 * @param kind what it looks like
 */
record NewsLine(SourceLine line, String text, Kind kind) {
  /** What a line looks like by itself. */
  enum Kind {
    /** The abstract or its first paragraph. */
    ABSTRACT,
    /** "Read the paper: …" and the like. */
    READ,
    /** "Selected for oral presentation" and the like. */
    AWARD,
    /** A list of names. */
    AUTHORS,
    /** "Title: …". */
    TITLE,
    /** Sentences. */
    PROSE,
    /** Navigation and the like. */
    FURNITURE,
    /** Anything short. */
    SHORT
  }

  private static final Pattern ABSTRACT =
      Pattern.compile("^(?:Abstract|ABSTRACT|Summary)(?:\\s*[:.–—].*|$)");
  private static final Pattern READ =
      Pattern.compile(
          "^(?:(?:Read|View|Download|See|Find|Access) the (?:full )?(?:paper|article|preprint)|Read more|Paper|Preprint|Full paper|Link to (?:the )?paper|Link|Code|Project page|Code and data)\\s*(?::.*|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORS =
      Pattern.compile("^(?:Authors?|Author\\(s\\)|By)\\s*:?\\s+(.+)$");
  private static final Pattern TITLE = Pattern.compile("^(?:Paper )?Title\\s*:\\s*(.+)$");

  static List<NewsLine> of(List<SourceLine> lines) {
    List<NewsLine> news = new ArrayList<>();
    for (SourceLine line : lines) {
      if (!line.isBlank()) {
        news.add(of(line));
      }
    }
    return news;
  }

  private static NewsLine of(SourceLine line) {
    String text = PrintedForm.clean(line.text());
    String start = text.length() > 80 ? text.substring(0, 80) : text;
    if (ABSTRACT.matcher(start).matches()) {
      return new NewsLine(line, text, Kind.ABSTRACT);
    }
    if (text.length() <= 600 && READ.matcher(text).matches()) {
      return new NewsLine(line, text, Kind.READ);
    }
    if (Award.in(text).isPresent()) {
      return new NewsLine(line, text, Kind.AWARD);
    }
    Matcher authors = AUTHORS.matcher(text);
    if (text.length() <= 6000 && authors.matches() && PersonNames.isList(authors.group(1))) {
      return new NewsLine(line, authors.group(1), Kind.AUTHORS);
    }
    Matcher title = TITLE.matcher(text);
    if (text.length() <= 400 && title.matches()) {
      return new NewsLine(line, title.group(1), Kind.TITLE);
    }
    if (PersonNames.isList(text)) {
      return new NewsLine(line, text, Kind.AUTHORS);
    }
    if (PageFurniture.rule(text).isPresent()) {
      return new NewsLine(line, text, Kind.FURNITURE);
    }
    boolean prose = Prose.isSentence(ProseLine.of(line).body());
    return new NewsLine(line, text, prose ? Kind.PROSE : Kind.SHORT);
  }

  int number() {
    return line.number();
  }
}

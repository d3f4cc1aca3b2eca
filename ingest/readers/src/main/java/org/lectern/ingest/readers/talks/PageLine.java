package org.lectern.ingest.readers.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line of a talks page that is not blank, and what it looks like by itself.
 *
 * @param line the line
 * @param text its cleaned text
 * @param kind what it looks like
 * @param label its label, where it has one
 */
record PageLine(SourceLine line, String text, Kind kind, Optional<TalkLabel> label) {
  /** What a line looks like by itself. */
  enum Kind {
    /** The heading of a list of people. */
    PEOPLE,
    /** The heading of the talks. */
    TALKS,
    /** The heading of something else. */
    OTHER,
    /** A day. */
    DAY,
    /** A labelled line. */
    LABEL,
    /** Sentences. */
    PROSE,
    /** Navigation and the like. */
    FURNITURE,
    /** Anything short. */
    SHORT
  }

  private static final Pattern PEOPLE_HEADING =
      Pattern.compile(
          "(?:list of )?(?:our |the )?(?:confirmed |invited |keynote |plenary |featured |guest |contributed |main ){0,20}"
              + "(?:and (?:invited|keynote|plenary) )?(?:speakers?|lecturers|panelists|panellists|presenters|keynotes)"
              + "|(?:workshop |program(?:me)? |general |local )*(?:organi[sz]ers?|organi[sz]ing committee|chairs|committee)");
  private static final Pattern TALKS_HEADING =
      Pattern.compile(
          "(?:invited |keynote |plenary |contributed |spotlight |oral |speaker |lightning ){0,20}"
              + "(?:talks?|lectures?|presentations?|speaker)(?: and speakers)?"
              + "(?: (?:details|abstracts?|information|info|titles|list|titles and abstracts))?"
              + "|(?:talk )?titles? (?:and|&) abstracts?|abstracts");
  private static final Pattern OTHER_HEADING =
      Pattern.compile(
          "schedule|program(?:me)?|agenda|sponsors?|supporters|venue|location|registration"
              + "|about(?: the workshop)?|overview|synopsis|important dates|call for (?:papers|participation|posters)"
              + "|accommodations?|travel|contact|previous (?:editions|workshops)|past (?:editions|workshops|events)"
              + "|news|announcements|faq|code of conduct|posters?|accepted papers");

  /**
   * Looks at the lines of a page.
   *
   * @param lines all lines
   * @return those that are not blank
   */
  static List<PageLine> of(List<SourceLine> lines) {
    List<PageLine> page = new ArrayList<>();
    for (SourceLine line : lines) {
      if (!line.isBlank()) {
        page.add(of(line));
      }
    }
    return page;
  }

  static PageLine of(SourceLine line) {
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    String text = PrintedForm.clean(line.text());
    return new PageLine(line, text, kind(line, text, label), label);
  }

  private static Kind kind(SourceLine line, String text, Optional<TalkLabel> label) {
    if (text.length() <= 80) {
      String heading =
          text.toLowerCase(Locale.ROOT)
              .replaceAll("^[#*•=\\s]+|(?<![:*=\\s])[:*=\\s]+$", "")
              .replace("’", "'");
      if (PEOPLE_HEADING.matcher(heading).matches()) {
        return Kind.PEOPLE;
      }
      if (TALKS_HEADING.matcher(heading).matches()) {
        return Kind.TALKS;
      }
      if (OTHER_HEADING.matcher(heading).matches()) {
        return Kind.OTHER;
      }
      if (label.isEmpty() && PrintedDate.alone(text).isPresent()) {
        return Kind.DAY;
      }
    }
    if (label.isPresent()) {
      return Kind.LABEL;
    }
    if (PageFurniture.rule(text).isPresent()) {
      return Kind.FURNITURE;
    }
    return Prose.isSentence(ProseLine.of(line).body()) ? Kind.PROSE : Kind.SHORT;
  }

  int number() {
    return line.number();
  }

  boolean isLabel(TalkLabel.Kind wanted) {
    return kind == Kind.LABEL && label.get().kind() == wanted;
  }

  boolean isHeading() {
    return kind == Kind.PEOPLE || kind == Kind.TALKS || kind == Kind.OTHER;
  }
}

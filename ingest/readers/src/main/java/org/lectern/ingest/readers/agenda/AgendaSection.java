package org.lectern.ingest.readers.agenda;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a meeting page, as their headings tell them. */
enum AgendaSection {
  /** Everything above the first heading. */
  HEAD,
  /** Days and times. */
  AGENDA,
  /** Talks with their abstracts. */
  ABSTRACTS,
  /** Travel, hotel, rules and so on. */
  OTHER;

  private static final Pattern FOLDED =
      Pattern.compile(
          "^[•▪◦*+>-]?\\s*(.{2,80}?)\\s*(?:(?:plus|minus)--large|expand_more|expand_less|[▼▾▸►⌄]|\\[[+-]\\])$");
  private static final Pattern AGENDA_WORDS =
      Pattern.compile(
          "(?:meeting |workshop |conference |full |tentative |preliminary |final )*(?:agenda|schedule|program(?:me)?|timetable)(?: of talks)?");
  private static final Pattern ABSTRACT_WORDS =
      Pattern.compile(
          "(?:(?:talk|speaker|titles?|talks)(?: and| &)? ?)*abstracts(?: (?:and|&) (?:titles|bios))?");
  private static final Pattern OTHER_WORDS =
      Pattern.compile(
          "(?:travel|hotel|accommodations?|reimbursements?|participation|registration|venue|location|transportation"
              + "|parking|contacts?|attendance|sponsors|organi[sz]ers|local information|call for papers|code of conduct)"
              + "(?: (?:&|and) \\w+)?");

  /**
   * Reads a heading of a section.
   *
   * @param line any line
   * @return what section begins; empty when the line is no such heading
   */
  static Optional<AgendaSection> of(ShownLine line) {
    if (line.text().length() > 100) {
      return Optional.empty();
    }
    Matcher folded = FOLDED.matcher(line.text());
    boolean marked = folded.matches();
    String words =
        (marked ? folded.group(1) : line.text())
            .toLowerCase(Locale.ROOT)
            .replaceAll("^[•*\\s]+|(?<![:*\\s])[:*\\s]+$", "");
    if (AGENDA_WORDS.matcher(words).matches()) {
      return Optional.of(AGENDA);
    }
    if (ABSTRACT_WORDS.matcher(words).matches()) {
      return Optional.of(ABSTRACTS);
    }
    return marked || (line.heading() && OTHER_WORDS.matcher(words).matches())
        ? Optional.of(OTHER)
        : Optional.empty();
  }
}

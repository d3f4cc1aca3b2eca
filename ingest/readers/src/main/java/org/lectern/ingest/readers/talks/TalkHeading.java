package org.lectern.ingest.readers.talks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.PrintedTime;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line {@code Name (Affiliation), Title}, perhaps with a time before it or without the title.
 *
 * @param speaker the name with its affiliation
 * @param title the title; empty where the line ends after the affiliation
 * @param time the printed time
 */
record TalkHeading(PrintedName speaker, String title, Optional<PrintedTime.Span> time) {
  private static final int LONGEST = 400;
  private static final Pattern FORM =
      Pattern.compile("([^()]{3,60}?)\\s*\\(([^()]{2,120})\\)\\s*(?:[,:;.–—-]\\s*(.{2,}))?");
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)^(?:based on |in )?(?:joint(?:ly)?(?: work)?|collaboration|work) with\\b.*");

  /**
   * Reads a line.
   *
   * @param line any line
   * @return the heading; empty when the line is something else
   */
  static Optional<TalkHeading> of(SourceLine line) {
    if (line.text().length() > LONGEST) {
      return Optional.empty();
    }
    String text = PrintedForm.clean(line.text());
    Optional<PrintedTime.Span> time = PrintedTime.at(text, 0);
    String rest =
        time.map(t -> text.substring(t.end()).replaceFirst("^[\\s:|–—-]+", "")).orElse(text);
    Matcher m = FORM.matcher(rest.replaceFirst("^[•*–-]\\s+", ""));
    if (!m.matches() || !PersonNames.isName(m.group(1))) {
      return Optional.empty();
    }
    return Optional.of(
        new TalkHeading(
            new PrintedName(PersonNames.clean(m.group(1)), affiliations(m.group(2)), line.number()),
            m.group(3) == null ? "" : PrintedForm.clean(m.group(3)),
            time));
  }

  private static List<String> affiliations(String text) {
    return PersonNames.affiliations(text);
  }

  /** Tells whether a line begins with the words that name co-workers. */
  static boolean isJoint(String text) {
    return JOINT
        .matcher(PrintedForm.clean(text.length() > 200 ? text.substring(0, 200) : text))
        .matches();
  }
}

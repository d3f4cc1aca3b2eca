package org.lectern.ingest.readers.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;

/**
 * One entry of a list before its lines are understood: a first line and what is nested below it.
 *
 * @param title the text of the entry itself
 * @param details the texts nested below it, in order
 * @param links the addresses of the entry, empty where a page capture lost them
 * @param section the heading the entry stands under
 * @param authors names that stand on the line of the title
 * @param venue a venue that stands on the line of the title
 */
record ListEntry(
    Piece title,
    List<Piece> details,
    List<PrintedLink> links,
    Optional<SectionHeading> section,
    List<PrintedName> authors,
    Optional<PrintedText> venue) {
  /** Makes an entry whose first line holds the title alone. */
  ListEntry(
      Piece title, List<Piece> details, List<PrintedLink> links, Optional<SectionHeading> section) {
    this(title, details, links, section, List.of(), Optional.empty());
  }

  /**
   * One line of an entry.
   *
   * @param text its text without indentation, bullet and markup
   * @param first its first line, from 1
   * @param last its last line
   * @param lead what stands before the text: indentation and bullet
   * @param source the first line as it stands in the document
   */
  record Piece(String text, int first, int last, String lead, String source) {
    /** Makes a piece of a document without markup. */
    Piece(String text, int first, int last, String lead) {
      this(text, first, last, lead, lead + text);
    }

    /** Gives the start of the first line up to a label, with the markup around that label. */
    String upTo(String label) {
      Matcher start =
          Pattern.compile(Pattern.quote(lead) + "[*_]{0,3}" + Pattern.quote(label) + "[*_]{0,3}")
              .matcher(source);
      return start.lookingAt() && !label.isEmpty() ? start.group() : lead;
    }
  }

  /** Gives the last line of the entry. */
  int lastLine() {
    return details.isEmpty() ? title.last() : details.get(details.size() - 1).last();
  }
}

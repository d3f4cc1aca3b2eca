package org.lectern.ingest.readers.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line of a Markdown page, with what stands before its text.
 *
 * @param source the line
 */
record MarkdownLine(SourceLine source) {
  /** Indentation, bullet or number, and tags such as {@code <details><summary>}. */
  private static final Pattern LEAD =
      Pattern.compile("\\s*(?:(?:[-*+]|\\d++[.)])\\s++)*+(?:</?[A-Za-z][^>]*+>\\s*+)*+");

  /** Gives what stands before the text of the line. */
  String lead() {
    Matcher matcher = LEAD.matcher(source.text());
    return matcher.lookingAt() ? matcher.group() : "";
  }

  /** Makes a piece of an entry that starts on this line. */
  ListEntry.Piece piece(String text, int last) {
    return new ListEntry.Piece(text, source.number(), last, lead(), source.text());
  }
}

package org.lectern.ingest.read.list;

import java.util.List;
import java.util.Optional;
import org.lectern.ingest.read.PrintedLink;

/**
 * One entry of a list before its lines are understood: a first line and what is nested below it.
 *
 * @param title the text of the entry itself
 * @param details the texts nested below it, in order
 * @param links the addresses of the entry, empty where a page capture lost them
 * @param section the heading the entry stands under
 */
record ListEntry(
    Piece title, List<Piece> details, List<PrintedLink> links, Optional<SectionHeading> section) {
  /**
   * One line of an entry.
   *
   * @param text its text without indentation, bullet and markup
   * @param first its first line, from 1
   * @param last its last line
   * @param lead what stands before the text: indentation and bullet
   */
  record Piece(String text, int first, int last, String lead) {}

  /** Gives the last line of the entry. */
  int lastLine() {
    return details.isEmpty() ? title.last() : details.get(details.size() - 1).last();
  }
}

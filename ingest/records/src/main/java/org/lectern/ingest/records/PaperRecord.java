package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * A paper as one document lists it.
 *
 * @param location the lines of the entry
 * @param title the printed title without its final stop; a question or exclamation mark stays
 * @param authors the printed names in order; empty when the document prints none
 * @param venue the printed venue, for example {@code ICLR 2022} or {@code PNAS}
 * @param keywords the printed keywords in order
 * @param section the heading the entry stands under without its year, for example {@code Neural
 *     Collapse}
 * @param sectionYear the year in that heading, or the one that the entry prints behind its own
 *     title
 * @param abstractText abstract or digest; empty in facts-only copies
 * @param abstractLines the lines of that prose, also where a facts-only copy left it out
 * @param links printed addresses
 * @param award a printed distinction such as {@code oral presentation}
 */
public record PaperRecord(
    Location location,
    PrintedText title,
    List<PrintedName> authors,
    Optional<PrintedText> venue,
    List<PrintedText> keywords,
    Optional<PrintedText> section,
    Optional<Integer> sectionYear,
    Optional<PrintedText> abstractText,
    List<Integer> abstractLines,
    List<PrintedLink> links,
    Optional<PrintedText> award)
    implements SourceRecord {
  /** Copies the lists. */
  public PaperRecord {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    abstractLines = List.copyOf(abstractLines);
    links = List.copyOf(links);
  }
}

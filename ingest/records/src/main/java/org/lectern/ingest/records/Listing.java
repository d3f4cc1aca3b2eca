package org.lectern.ingest.records;

import java.util.Optional;

/**
 * How a document lists a paper among others.
 *
 * @param section the heading the entry stands under without its year, for example {@code Neural
 *     Collapse}
 * @param sectionYear the year in that heading, or the one that the entry prints behind its own
 *     title
 * @param track the printed track or session
 * @param award a printed distinction such as {@code oral presentation}
 */
public record Listing(
    Optional<PrintedText> section,
    Optional<Integer> sectionYear,
    Optional<PrintedText> track,
    Optional<PrintedText> award)
    implements RecordPart {}

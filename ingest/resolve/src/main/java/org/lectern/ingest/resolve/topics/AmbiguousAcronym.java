package org.lectern.ingest.resolve.topics;

import java.util.List;
import java.util.SortedMap;

/**
 * An acronym that the sources define in more than one way, or otherwise than the curated topics.
 *
 * @param acronym the acronym
 * @param expansions what it is said to stand for, each with the keys of the records that say so
 * @param curated the label of the curated topic that keeps it, or empty text when nothing has it
 */
public record AmbiguousAcronym(
    String acronym, SortedMap<String, List<String>> expansions, String curated) {}

package org.lectern.ingest.resolve;

import java.util.List;
import java.util.SortedSet;

/**
 * A topic.
 *
 * @param key its key
 * @param label the preferred label
 * @param otherLabels other labels, acronyms and misspellings included
 * @param acronyms the acronyms among them
 * @param broader keys of broader topics
 * @param related keys of topics that are near it, but neither broader nor the same
 * @param contained keys of topics whose label or acronym the label contains as whole words
 * @param records keys of its records, sorted
 */
public record Topic(
    String key,
    String label,
    SortedSet<String> otherLabels,
    SortedSet<String> acronyms,
    SortedSet<String> broader,
    SortedSet<String> related,
    SortedSet<String> contained,
    List<String> records) {}

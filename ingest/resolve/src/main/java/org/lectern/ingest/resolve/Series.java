package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A series of events, or a journal.
 *
 * @param key its key
 * @param label what people call it
 * @param title its full name
 * @param otherNames other names
 * @param acronym its acronym
 * @param journal whether it is a journal
 * @param records keys of its records, sorted
 */
public record Series(
    String key,
    String label,
    String title,
    SortedSet<String> otherNames,
    Optional<String> acronym,
    boolean journal,
    List<String> records) {}

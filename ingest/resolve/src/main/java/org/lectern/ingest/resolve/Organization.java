package org.lectern.ingest.resolve;

import java.util.List;
import java.util.SortedSet;

/**
 * An organisation that people are affiliated with.
 *
 * @param key its key
 * @param name its full name
 * @param otherNames other printed names
 * @param records keys of its records, sorted
 */
public record Organization(
    String key, String name, SortedSet<String> otherNames, List<String> records) {}

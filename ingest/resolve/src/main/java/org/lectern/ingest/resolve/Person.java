package org.lectern.ingest.resolve;

import java.util.List;
import java.util.SortedSet;

/**
 * A person.
 *
 * @param key its key
 * @param name the fullest printed name
 * @param otherNames other printed names
 * @param records keys of the records that print a name of theirs, sorted
 */
public record Person(String key, String name, SortedSet<String> otherNames, List<String> records) {}

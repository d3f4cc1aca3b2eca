package org.lectern.ingest.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A workshop, a meeting or an edition of a conference or journal.
 *
 * @param key its key
 * @param label what it is called
 * @param title its full name
 * @param otherNames other printed names
 * @param acronym its acronym
 * @param year its year
 * @param startDate its first day
 * @param endDate its last day
 * @param place where it took place
 * @param series the key of its series, or empty
 * @param people its organisers and speakers without a talk
 * @param records keys of its records, sorted
 */
public record Event(
    String key,
    String label,
    String title,
    SortedSet<String> otherNames,
    Optional<String> acronym,
    Optional<Integer> year,
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate,
    Optional<String> place,
    Optional<String> series,
    List<PersonLink> people,
    List<String> records) {}

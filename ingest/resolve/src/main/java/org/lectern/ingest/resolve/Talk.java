package org.lectern.ingest.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A talk.
 *
 * @param key its key
 * @param label what it is called, by rule where no title is printed
 * @param title the printed title beside the details, or empty
 * @param otherTitles other printed titles
 * @param event the key of its event
 * @param position its place in the order of the document, from 1
 * @param people speakers and collaborators in order
 * @param date its day, or empty
 * @param start local time it begins
 * @param end local time it ends
 * @param endDerived whether the end is the beginning of the next line
 * @param place its room
 * @param abstractText its abstract
 * @param topics its topics
 * @param presents keys of papers it is about
 * @param urls printed addresses
 * @param records keys of its records, sorted
 */
public record Talk(
    String key,
    String label,
    Optional<String> title,
    SortedSet<String> otherTitles,
    String event,
    int position,
    List<PersonLink> people,
    Optional<LocalDate> date,
    Optional<LocalDateTime> start,
    Optional<LocalDateTime> end,
    boolean endDerived,
    Optional<String> place,
    Optional<String> abstractText,
    List<TopicLink> topics,
    SortedSet<String> presents,
    SortedSet<String> urls,
    List<String> records) {}

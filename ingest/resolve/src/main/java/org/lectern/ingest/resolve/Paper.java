package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A paper: what all its records together say, one value each.
 *
 * @param key its key
 * @param title the chosen title
 * @param otherTitles other printed titles
 * @param authors in order; empty when no record prints any
 * @param year the printed venue year
 * @param listedYears the years of the sections it is listed in
 * @param venue where it appeared, or empty
 * @param thesis whether it is a thesis
 * @param sections headings that name no subject
 * @param topics its topics
 * @param abstractText the chosen abstract
 * @param arxivIds arXiv ids without version
 * @param dois DOIs, lower case
 * @param paperUrls addresses of the paper
 * @param codeUrls addresses of code
 * @param awards printed distinctions
 * @param records keys of its records, sorted
 */
public record Paper(
    String key,
    String title,
    SortedSet<String> otherTitles,
    List<PersonLink> authors,
    Optional<Integer> year,
    SortedSet<Integer> listedYears,
    Optional<Venue> venue,
    boolean thesis,
    SortedSet<String> sections,
    List<TopicLink> topics,
    Optional<String> abstractText,
    SortedSet<String> arxivIds,
    SortedSet<String> dois,
    SortedSet<String> paperUrls,
    SortedSet<String> codeUrls,
    SortedSet<String> awards,
    List<String> records) {}

package org.lectern.ingest.resolve.model;

import java.util.Optional;

/**
 * What {@code sources.yaml} states of the event a source is about.
 *
 * @param record the key of the statement's record
 * @param title its name, where the document lost it
 * @param acronym its acronym
 * @param series the acronym or title of its series
 * @param year its year
 * @param place its place
 * @param papersAppearedThere whether papers of the source without a venue appeared at the event
 */
public record CuratedEvent(
    String record,
    Optional<String> title,
    Optional<String> acronym,
    Optional<String> series,
    Optional<Integer> year,
    Optional<String> place,
    boolean papersAppearedThere) {}

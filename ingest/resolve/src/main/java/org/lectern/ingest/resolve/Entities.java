package org.lectern.ingest.resolve;

import java.util.List;
import org.lectern.ingest.resolve.keys.Ledger;

/**
 * Everything that resolution believes, each list sorted by key.
 *
 * @param papers the papers
 * @param talks the talks
 * @param events the events
 * @param series the series
 * @param people the people
 * @param organizations the organisations
 * @param topics the topics
 * @param decisions why printed forms are one entity
 * @param warnings what a person should look at, by place
 * @param ledger the keys as they now are
 */
public record Entities(
    List<Paper> papers,
    List<Talk> talks,
    List<Event> events,
    List<Series> series,
    List<Person> people,
    List<Organization> organizations,
    List<Topic> topics,
    List<Decision> decisions,
    List<Warning> warnings,
    Ledger ledger) {}

package org.lectern.ingest.records;

/**
 * A person whom a document lists outside any talk or paper, for example under "Confirmed Speakers".
 *
 * @param location the lines of the record
 * @param person the printed name with its affiliations
 * @param role what the list says the person is: {@code speaker} or {@code organizer}
 */
public record PersonRecord(Location location, PrintedName person, String role)
    implements SourceRecord {}

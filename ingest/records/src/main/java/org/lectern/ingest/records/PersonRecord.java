package org.lectern.ingest.records;

/**
 * A person whom a document lists outside any talk or paper, for example under "Confirmed Speakers".
 *
 * @param location the lines of the record
 * @param person the printed name with its affiliations
 * @param role what the list says the person is: {@code speaker} or {@code organizer}
 * @param further whatever else is said of the person
 */
public record PersonRecord(Location location, PrintedName person, String role, Further further)
    implements SourceRecord {
  /** A person of whom nothing further is said. */
  public PersonRecord(Location location, PrintedName person, String role) {
    this(location, person, role, Further.NONE);
  }
}

package org.lectern.ingest.resolve.people;

import org.lectern.ingest.records.PrintedName;

/**
 * A name as one record prints it.
 *
 * @param id the fragment IRI's last parts, {@code <record key>#<role>-<position>}; unique
 * @param work what the name stands on
 * @param position the place among the names of the work, from 1
 * @param name the printed name
 */
public record PersonMention(String id, PersonWork work, int position, PrintedName name) {}

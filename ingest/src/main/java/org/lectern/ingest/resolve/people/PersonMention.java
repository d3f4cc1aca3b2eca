package org.lectern.ingest.resolve.people;

import org.lectern.ingest.read.PrintedName;

/**
 * A name as one record prints it.
 *
 * @param id the fragment IRI's last parts, {@code <record key>#<role>-<position>}; unique
 * @param work what the name stands on together with others: a record's key and role group; people
 *     of one work are co-authors of each other and never one person
 * @param name the printed name
 */
public record PersonMention(String id, String work, PrintedName name) {}

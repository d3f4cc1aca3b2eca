package org.lectern.ingest.resolve.people;

/**
 * One mention of a name that several people may bear, with what its work says.
 *
 * @param form the name
 * @param profile the work it stands on
 */
record Namesake(NameForm form, Profile profile) {}

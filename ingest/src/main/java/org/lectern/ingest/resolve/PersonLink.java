package org.lectern.ingest.resolve;

import java.util.List;

/**
 * A person's part in a work or event: an authorship or an appearance.
 *
 * @param role {@code author}, {@code speaker}, {@code collaborator} or {@code organizer}
 * @param position from 1 within the role
 * @param person the key of the person
 * @param printedName the name as printed
 * @param printedAffiliations the affiliations as printed
 * @param organizations the keys of the organisations they name
 * @param strength how sure the link is
 * @param records keys of the records that show it
 */
public record PersonLink(
    String role,
    int position,
    String person,
    String printedName,
    List<String> printedAffiliations,
    List<String> organizations,
    LinkStrength strength,
    List<String> records) {}

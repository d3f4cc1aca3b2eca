package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;

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
    List<String> records) {
  /** Joins the same person's part as two records print it; the first one's name stays. */
  PersonLink joinedWith(PersonLink other) {
    List<String> affiliations = new ArrayList<>(printedAffiliations);
    other.printedAffiliations.stream()
        .filter(affiliation -> !affiliations.contains(affiliation))
        .forEach(affiliations::add);
    List<String> keys = new ArrayList<>(organizations);
    other.organizations.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return new PersonLink(
            role, position, person, printedName, affiliations, keys, strength, records)
        .withRecords(other.records);
  }

  /** Adds records that show the link. */
  PersonLink withRecords(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(records);
    all.addAll(more);
    return new PersonLink(
        role,
        position,
        person,
        printedName,
        printedAffiliations,
        organizations,
        strength,
        List.copyOf(all));
  }
}

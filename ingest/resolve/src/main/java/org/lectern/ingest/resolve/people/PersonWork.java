package org.lectern.ingest.resolve.people;

import java.util.List;
import java.util.Optional;

/**
 * What names stand on together: a record, and what it says besides the names.
 *
 * @param id the record's key and role group; people of one work are co-authors of each other and
 *     never one person
 * @param paper the paper or talk that the record is about, the same for its records in other
 *     sources; equal to the id where nothing is known
 * @param title the printed title, or empty text
 * @param venue the printed venue, or empty text
 * @param topics the printed keywords and the subject of the section
 * @param year the year of the work, where one is printed
 */
public record PersonWork(
    String id,
    String paper,
    String title,
    String venue,
    List<String> topics,
    Optional<Integer> year) {
  /** Copies the list. */
  public PersonWork {
    topics = List.copyOf(topics);
  }

  /** A work of which nothing is known but who stands on it. */
  public static PersonWork bare(String id) {
    return new PersonWork(id, id, "", "", List.of(), Optional.empty());
  }
}

package org.lectern.ingest.resolve.identity;

import java.util.Optional;
import org.lectern.ontology.Kind;

/**
 * What a curated statement speaks of: an entity by its key, or what is printed at a place.
 *
 * @param kind the kind of thing
 * @param key the key of the entity, or empty
 * @param name what is printed, or empty
 * @param source the source it is printed in, or empty for all
 * @param record the record that prints it, or empty for all
 * @param part the printed value within the record, {@code author-3}, or empty
 * @param line a line of the record, or empty
 * @param text how the curator wrote it, for messages
 */
record IdentityPointer(
    Kind kind,
    Optional<String> key,
    Optional<String> name,
    Optional<String> source,
    Optional<String> record,
    Optional<String> part,
    Optional<Integer> line,
    String text) {}

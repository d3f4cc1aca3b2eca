package org.lectern.ingest.records;

import java.util.Optional;

/**
 * A name taken apart as its document takes it apart, never by guess.
 *
 * @param given given names or initials
 * @param particle what stands between and does not sort, for example {@code van der}
 * @param family the family name
 * @param suffix for example {@code Jr.}
 * @param group whether the name is that of a group, or a person's that has no parts
 */
public record NameParts(
    Optional<String> given,
    Optional<String> particle,
    Optional<String> family,
    Optional<String> suffix,
    boolean group) {}

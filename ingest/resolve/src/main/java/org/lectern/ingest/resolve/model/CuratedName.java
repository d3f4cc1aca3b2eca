package org.lectern.ingest.resolve.model;

import java.util.List;
import java.util.Optional;

/**
 * A name with its variants, as a curation file lists it.
 *
 * @param name the full name
 * @param acronym its acronym, or empty
 * @param kind for series {@code conference}, {@code journal}, {@code workshop}, {@code meeting} or
 *     {@code repository}; empty for organisations
 * @param variants other printed forms, misspelt ones included
 * @param record the key of the entry's record
 */
public record CuratedName(
    String name,
    Optional<String> acronym,
    Optional<String> kind,
    List<String> variants,
    String record) {
  /** Copies the list. */
  public CuratedName {
    variants = List.copyOf(variants);
  }
}

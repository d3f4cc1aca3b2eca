package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * A person's name as one line prints it.
 *
 * @param name the name as printed, without separators, marks of equal contribution or final stops
 *     of the list
 * @param parts the name taken apart, where the document does so
 * @param identifiers what identifies the person, for example an ORCID
 * @param affiliations the affiliations printed with it, in order; may be empty
 * @param line where the name stands, from 1
 */
public record PrintedName(
    String name,
    Optional<NameParts> parts,
    List<PrintedIdentifier> identifiers,
    List<String> affiliations,
    int line) {
  /** Copies the lists. */
  public PrintedName {
    identifiers = List.copyOf(identifiers);
    affiliations = List.copyOf(affiliations);
  }

  /** A name that is only printed. */
  public PrintedName(String name, List<String> affiliations, int line) {
    this(name, Optional.empty(), List.of(), affiliations, line);
  }

  /** A name without affiliation. */
  public PrintedName(String name, int line) {
    this(name, List.of(), line);
  }
}

package org.lectern.ingest.records;

import java.util.Locale;

/**
 * An identifier that a document gives to a work, person, event or organisation.
 *
 * @param scheme who gave it, in lower case: {@code doi}, {@code arxiv}, {@code isbn}, {@code
 *     orcid}, {@code dblp}, {@code openreview}, {@code openalex}, {@code semanticscholar}, {@code
 *     acl}, {@code wikidata}, {@code ror} or any other
 * @param value the identifier without the address of its scheme, as printed
 * @param line where it stands, from 1
 */
public record PrintedIdentifier(String scheme, String value, int line) {
  /** Writes the scheme in lower case. */
  public PrintedIdentifier {
    scheme = scheme.toLowerCase(Locale.ROOT);
  }
}

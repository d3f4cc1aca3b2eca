package org.lectern.ingest.read.rdf;

import org.eclipse.rdf4j.common.net.ParsedIRI;

/** Tells which IRIs Rio can take apart, as it does with bases and what it resolves against them. */
final class ReadableIri {
  /** What should stand in place of one that cannot be taken apart. */
  static final String EXPECTED = "an IRI with a well-formed host and port";

  private ReadableIri() {}

  /** Whether an IRI can be a base. */
  static boolean asBase(String iri) {
    try {
      return ParsedIRI.create(iri) != null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether an IRI can be read where it names a thing; with a colon in it, it is not resolved. */
  static boolean asReference(String iri) {
    return iri.indexOf(':') >= 0 || asBase(iri);
  }
}

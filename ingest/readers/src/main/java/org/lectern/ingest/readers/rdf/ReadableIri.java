package org.lectern.ingest.readers.rdf;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.common.net.ParsedIRI;

/** Tells which IRIs Rio can take apart, as it does with bases and what it resolves against them. */
final class ReadableIri {
  /** What should stand in place of one that cannot be taken apart. */
  static final String EXPECTED = "an IRI with a well-formed host and port";

  /** What should stand in place of a base or namespace that is too long. */
  static final String EXPECTED_SHORT = "a base or namespace of at most 2,000 characters";

  /**
   * In characters. What is relative costs as much as its base each time, and a prefix that is
   * longer makes of a small document a very large one.
   */
  private static final int LONGEST_BASE = 2_000;

  /** A base that is too long, or the comment and blanks before one. */
  private static final Pattern LONG_BASE =
      Pattern.compile(
          "(?i)(?<![\\w:./#-])base(?:\\s|#[^\\n]*+\\n)*+<[^>]{" + (LONGEST_BASE + 1) + "}");

  private ReadableIri() {}

  /** Whether a base or a namespace is longer than any that people write. */
  static boolean isTooLongAsBase(String iri) {
    return iri.length() > LONGEST_BASE;
  }

  /** Where a document in Turtle or TriG has a base that is too long, empty when it has none. */
  static OptionalInt longBase(String turtle) {
    Matcher found = LONG_BASE.matcher(turtle);
    return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
  }

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

package org.lectern.ingest.readers.rdf;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.langtagx.LangTagX;

/**
 * Mends language tags that the graph cannot take.
 *
 * <p>The rule: underscores become hyphens, as in the {@code en_US} of other systems, where that
 * gives a well-formed tag of BCP 47; otherwise the text is kept without its tag.
 */
final class LanguageTags {
  private static final int LONGEST_SHOWN = 60;

  private LanguageTags() {}

  /** Whether the graph takes a tag as it is; it takes some that BCP 47 does not. */
  static boolean isTaken(String tag) {
    try {
      return NodeFactory.createLiteralLang("", tag) != null;
    } catch (RuntimeException e) {
      // Jena has several faults for these, some of them its own.
      return false;
    }
  }

  /** Makes the literal of a text, with its tag, the tag that is meant, or none. */
  static Node literal(String text, String tag) {
    try {
      return NodeFactory.createLiteralLang(text, tag);
    } catch (RuntimeException e) {
      return mended(tag)
          .map(mended -> NodeFactory.createLiteralLang(text, mended))
          .orElseGet(() -> NodeFactory.createLiteralString(text));
    }
  }

  /** Gives the tag that is meant by one that is not taken, empty when that cannot be told. */
  static Optional<String> mended(String tag) {
    return Optional.of(tag.replace('_', '-')).filter(LangTagX::checkLanguageTag);
  }

  /**
   * Words the warning of a tag that is not taken.
   *
   * @param tag the tag
   * @param mended the tag in its place, or empty
   * @return what is wrong with it and what was done
   */
  static String warning(String tag, Optional<String> mended) {
    return "the language tag '"
        + (tag.length() > LONGEST_SHOWN ? tag.substring(0, LONGEST_SHOWN) + "…" : tag)
        + "' is not well-formed; "
        + mended
            .map(better -> "read as '" + better + "'")
            .orElse("what it stands on is read without a tag");
  }
}

package org.lectern.ingest.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises arXiv ids and DOIs in addresses and brings them to one form. */
public final class ExternalIds {
  /** The two forms of arXiv ids, see https://info.arxiv.org/help/arxiv_identifier.html. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "arxiv\\.org/(?:abs|pdf|html)/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|\\d{4}\\.\\d{4,5})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOI =
      Pattern.compile("(?:doi\\.org/|/doi/(?:(?:abs|full|pdf)/)?)(10\\.\\d{4,9}/[^\\s?#]+)");

  private ExternalIds() {}

  /** Finds the arXiv id, without version, that an address leads to. */
  public static Optional<String> arxivId(String url) {
    Matcher matcher = ARXIV.matcher(url);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Finds the DOI, in lower case, that an address leads to. */
  public static Optional<String> doi(String url) {
    Matcher matcher = DOI.matcher(url);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}

package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises arXiv ids, DOIs and OpenReview ids in addresses and brings them to one form. */
public final class ExternalIds {
  /** The two forms of arXiv ids, see https://info.arxiv.org/help/arxiv_identifier.html. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "arxiv\\.org/(?:abs|pdf|html)/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|\\d{4}\\.\\d{4,5})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOI =
      Pattern.compile("(?:doi\\.org/|/doi/(?:(?:abs|full|pdf)/)?)(10\\.\\d{4,9}/[^\\s?#]+)");

  /** DOIs that arXiv gives, see https://info.arxiv.org/help/doi.html. */
  private static final Pattern ARXIV_DOI =
      Pattern.compile(
          "10\\.48550/arxiv\\.((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|\\d{4}\\.\\d{4,5})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPEN_REVIEW =
      Pattern.compile(
          "openreview\\.net/(?:forum|pdf|attachment|references/pdf)\\?(?:.*&)?id=([\\w-]+)");

  private ExternalIds() {}

  /** Lists all identifiers of an address, each with its scheme, {@code arxiv-id 2301.07605}. */
  static List<String> of(String url) {
    List<String> ids = new ArrayList<>();
    arxivId(url).ifPresent(id -> ids.add("arxiv-id " + id));
    doi(url).ifPresent(id -> ids.add("doi " + id));
    openReviewId(url).ifPresent(id -> ids.add("openreview-id " + id));
    return ids;
  }

  /** Finds the arXiv id, without version, that an address leads to. */
  public static Optional<String> arxivId(String url) {
    return first(ARXIV, url).or(() -> first(ARXIV_DOI, url)).map(ExternalIds::inOneCase);
  }

  /** Archives are written small, their subject classes large: {@code math.GT/0309136}. */
  private static String inOneCase(String arxivId) {
    int dot = arxivId.indexOf('.');
    int slash = arxivId.indexOf('/');
    if (slash < 0) {
      return arxivId;
    }
    int archive = dot >= 0 && dot < slash ? dot : slash;
    return arxivId.substring(0, archive).toLowerCase(Locale.ROOT)
        + arxivId.substring(archive).toUpperCase(Locale.ROOT);
  }

  /** Finds the id of the submission to OpenReview that an address leads to. */
  public static Optional<String> openReviewId(String url) {
    return first(OPEN_REVIEW, url);
  }

  private static Optional<String> first(Pattern pattern, String url) {
    Matcher matcher = pattern.matcher(url);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Finds the DOI, in lower case, that an address leads to; not one that only names an arXiv id.
   */
  public static Optional<String> doi(String url) {
    return first(DOI, url)
        .map(doi -> doi.toLowerCase(Locale.ROOT))
        .filter(doi -> !ARXIV_DOI.matcher(doi).find());
  }
}

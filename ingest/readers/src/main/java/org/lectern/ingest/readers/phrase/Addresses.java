package org.lectern.ingest.readers.phrase;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedLink;

/**
 * Finds the addresses and identifiers a text prints.
 *
 * <p>What an address leads to is told by the address alone, so that a facts-only copy tells the
 * same.
 */
public final class Addresses {
  private static final Pattern PRINTED =
      Pattern.compile(
          "https?://[^\\s\\p{Z}<>\"“”…]+|\\barXiv:\\s?\\d{4}\\.\\d{4,5}(?:v\\d+)?"
              + "|\\b(?:doi:\\s?)?10\\.\\d{4,9}/[^\\s\\p{Z}<>\"“”…]+",
          Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /**
   * A stretch of text that is an address or identifier.
   *
   * @param begin where it begins
   * @param end where it ends, exclusive
   * @param text the stretch
   */
  public record Found(int begin, int end, String text) {}

  /**
   * Finds all addresses and identifiers.
   *
   * @param text text of a line
   * @return the stretches in order, without the punctuation of the sentence around them
   */
  public static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher m = PRINTED.matcher(text);
    while (m.find()) {
      int end = m.end();
      while (end > m.start() && trails(text, m.start(), end)) {
        end--;
      }
      found.add(new Found(m.start(), end, text.substring(m.start(), end)));
    }
    return found;
  }

  private static boolean trails(String text, int begin, int end) {
    char last = text.charAt(end - 1);
    if (".,;:!?'’*".indexOf(last) >= 0) {
      return true;
    }
    String open = last == ')' ? "(" : last == ']' ? "[" : last == '}' ? "{" : "";
    return !open.isEmpty() && text.substring(begin, end).indexOf(open) < 0;
  }

  /**
   * Finds the links of a line.
   *
   * @param text text of the line
   * @param line its number
   * @return the links in order; an arXiv identifier or DOI becomes the address it stands for
   */
  public static List<PrintedLink> links(String text, int line) {
    return find(text).stream()
        .map(f -> url(f.text()))
        .flatMap(Optional::stream)
        .map(url -> new PrintedLink(kind(url), url, line))
        .distinct()
        .toList();
  }

  private static Optional<String> url(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String url = text;
    if (lower.startsWith("arxiv:")) {
      url = "https://arxiv.org/abs/" + text.substring(6).strip();
    } else if (!lower.startsWith("http")) {
      url = "https://doi.org/" + text.replaceFirst("(?i)^doi:\\s?", "");
    }
    return Optional.of(url).filter(u -> !host(u).isEmpty());
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String kind(String url) {
    String host = host(url);
    if (host.matches("(?:www\\.)?(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)")) {
      return "code";
    }
    if (host.endsWith(".github.io")) {
      return "page";
    }
    if (host.matches(
        "(?:.*\\.)?(?:arxiv\\.org|openreview\\.net|doi\\.org|proceedings\\.mlr\\.press|jmlr\\.org|aclanthology\\.org)")) {
      return "paper";
    }
    if (host.matches("(?:www\\.)?(?:youtube\\.com|youtu\\.be|vimeo\\.com|slideslive\\.com)")) {
      return "video";
    }
    return "page";
  }
}

package org.lectern.ingest.resolve.people;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises identifiers of people that are printed within or behind a name. */
final class PersonIds {
  /** Four groups of four, see https://support.orcid.org/hc/en-us/articles/360006897674. */
  private static final Pattern ORCID =
      Pattern.compile(
          "(?:https?://)?(?:orcid(?:\\.org/|:)\\s*)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENREVIEW =
      Pattern.compile("~([\\p{L}'’._-]+?)(\\d+)(?![\\p{L}\\d])");
  private static final Pattern DBLP_KEY =
      Pattern.compile("(?:https?://)?dblp\\.org/pid/([\\w/-]+)", Pattern.CASE_INSENSITIVE);

  /** How dblp tells namesakes apart, see https://dblp.org/faq/1474704.html. */
  private static final Pattern DBLP_NUMBER = Pattern.compile("\\s+(0\\d{3})$");

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[{]\\s*[)\\]}]");

  private PersonIds() {}

  /**
   * Finds the identifiers.
   *
   * @param printed a printed name
   * @return each as {@code scheme:value}
   */
  static SortedSet<String> of(String printed) {
    SortedSet<String> ids = new TreeSet<>();
    Matcher orcid = ORCID.matcher(printed);
    while (orcid.find()) {
      ids.add("orcid:" + orcid.group(1).toUpperCase(Locale.ROOT));
    }
    Matcher profile = OPENREVIEW.matcher(printed);
    while (profile.find()) {
      ids.add("openreview:" + profile.group().toLowerCase(Locale.ROOT));
    }
    Matcher key = DBLP_KEY.matcher(printed);
    while (key.find()) {
      ids.add("dblp:" + key.group(1));
    }
    Matcher number = DBLP_NUMBER.matcher(printed.strip());
    if (number.find()) {
      ids.add("dblp:" + printed.strip());
    }
    return ids;
  }

  /** Takes the identifiers out of a printed name; a bare OpenReview profile leaves its name. */
  static String without(String printed) {
    String text = ORCID.matcher(printed).replaceAll(" ");
    text = DBLP_KEY.matcher(text).replaceAll(" ");
    Matcher profile = OPENREVIEW.matcher(text);
    if (profile.matches()) {
      text = profile.group(1);
    } else {
      text = profile.replaceAll(" ");
    }
    text = DBLP_NUMBER.matcher(text.strip()).replaceAll("");
    return EMPTY_BRACKETS.matcher(text).replaceAll(" ").strip();
  }

  /** Tells whether two sets hold identifiers of one scheme and none in common. */
  static boolean contradict(SortedSet<String> a, SortedSet<String> b) {
    if (a.stream().anyMatch(b::contains)) {
      return false;
    }
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> scheme(x).equals(scheme(y))));
  }

  private static String scheme(String id) {
    return id.substring(0, id.indexOf(':'));
  }
}

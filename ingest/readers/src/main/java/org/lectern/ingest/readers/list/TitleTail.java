package org.lectern.ingest.readers.list;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of an entry, parted into its title and what follows: year, names, venue.
 *
 * @param title the title as printed
 * @param year the year printed behind it
 * @param names the text that prints the names; empty when none is there
 * @param venue the printed venue
 * @param paper whether the shape of the line tells that it is a paper
 */
record TitleTail(
    String title, Optional<Integer> year, String names, Optional<String> venue, boolean paper) {
  /** {@code Title (2015), G. Hinton et al.}; the closing bracket is sometimes lost. */
  private static final Pattern YEAR_AND_NAMES =
      Pattern.compile(
          "(.*\\S)\\s*\\(((?:19|20)\\d\\d)(?:\\)\\s*,?|,)\\s*(\\p{Lu}.*|)", Pattern.DOTALL);

  private static final Pattern TAIL_OF_NAMES =
      Pattern.compile("(.*\\S),\\s+(\\p{Lu}\\.[\\s\\p{Lu}].*)", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern FIELDS = Pattern.compile("\\s*\\|\\s+|\\s+\\|\\s*");
  private static final Pattern VENUE =
      Pattern.compile(
          "(?:Findings of )?[A-Z](?=[A-Za-z]*?[A-Z]{2})[A-Za-z]++(?:['’ -]+(?:19|20)?\\d\\d)?|Preprint(?: \\d{4})?");
  private static final Pattern VENUE_SLUG =
      Pattern.compile(
          "(?:^|[\\s,.])([A-Z](?=[A-Za-z]*?[A-Z]{2})[A-Za-z]++ (?:19|20)\\d\\d)(?=[.,\\s]|$)");

  /**
   * Parts the text before the link labels.
   *
   * @param text title and tail, in which nothing marks the title
   */
  static TitleTail plain(String text) {
    Optional<TitleTail> fields = fields(text);
    if (fields.isPresent()) {
      return fields.get();
    }
    Matcher year = YEAR_AND_NAMES.matcher(text);
    if (year.matches()) {
      return new TitleTail(
          year.group(1),
          Optional.of(Integer.valueOf(year.group(2))),
          year.group(3),
          Optional.empty(),
          true);
    }
    Matcher names = TAIL_OF_NAMES.matcher(text);
    return names.matches() && AuthorLine.ofNames(names.group(2), 1).plausible()
        ? new TitleTail(names.group(1), Optional.empty(), names.group(2), Optional.empty(), true)
        : new TitleTail(text, Optional.empty(), "", Optional.empty(), false);
  }

  /**
   * Parts what stands behind a title that is bold or a link.
   *
   * @param title the marked title
   * @param tail the text behind it, up to its first link label
   */
  static TitleTail marked(String title, String tail) {
    Matcher year = YEAR_AND_NAMES.matcher("T " + tail.strip());
    if (year.matches() && year.group(1).equals("T")) {
      return new TitleTail(
          title,
          Optional.of(Integer.valueOf(year.group(2))),
          year.group(3),
          Optional.empty(),
          true);
    }
    Matcher names = TAIL_OF_NAMES.matcher("T" + tail.strip());
    if (names.matches()
        && names.group(1).equals("T")
        && AuthorLine.ofNames(names.group(2), 1).plausible()) {
      return new TitleTail(title, Optional.empty(), names.group(2), Optional.empty(), true);
    }
    return new TitleTail(title, Optional.empty(), "", venue(tail), false);
  }

  private static Optional<String> venue(String tail) {
    String bare = tail.strip().replaceAll("^[.,;:\\s]+|(?<![.\\s])[.\\s]+$", "");
    if (VENUE.matcher(bare).matches()) {
      return Optional.of(bare);
    }
    Matcher matcher = VENUE_SLUG.matcher(bare);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Reads {@code 2019 | Title | Names | Venue}, parted by bars outside a table. */
  private static Optional<TitleTail> fields(String text) {
    String[] fields = FIELDS.split(text.replaceAll("(?<!\\s)\\s*\\|\\s*$", ""));
    if (fields.length < 2 || !YEAR.matcher(fields[0].strip()).matches()) {
      return Optional.empty();
    }
    String venue = fields.length > 3 ? fields[3].strip() : "";
    return Optional.of(
        new TitleTail(
            fields[1].strip(),
            Optional.of(Integer.valueOf(fields[0].strip())),
            fields.length > 2 ? fields[2].strip() : "",
            venue.isEmpty() ? Optional.empty() : Optional.of(venue),
            true));
  }
}

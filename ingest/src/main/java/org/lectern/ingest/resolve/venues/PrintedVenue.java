package org.lectern.ingest.resolve.venues;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed venue taken apart.
 *
 * @param name the venue without year, for example {@code ICLR}
 * @param year the printed year
 * @param thesis whether it says that the work is a thesis
 */
public record PrintedVenue(String name, Optional<Integer> year, boolean thesis) {
  private static final Pattern WITH_YEAR =
      Pattern.compile("(.*?)[\\s,]*(?:\\(|['’]\\s?)?((?:19|20)\\d\\d|(?<=['’])\\d\\d)\\)?");
  private static final Pattern THESIS = Pattern.compile("(?i).*\\b(thesis|dissertation)\\b.*");

  /** Takes a printed venue apart. */
  public static PrintedVenue parse(String printed) {
    String text = printed.strip();
    boolean thesis = THESIS.matcher(text).matches();
    Matcher matcher = WITH_YEAR.matcher(text);
    if (matcher.matches() && !matcher.group(1).isBlank()) {
      int year = Integer.parseInt(matcher.group(2));
      return new PrintedVenue(
          matcher.group(1).strip(), Optional.of(year < 100 ? 2000 + year : year), thesis);
    }
    return new PrintedVenue(text, Optional.empty(), thesis);
  }
}

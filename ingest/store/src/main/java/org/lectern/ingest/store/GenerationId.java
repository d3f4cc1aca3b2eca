package org.lectern.ingest.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a published generation.
 *
 * @param number running number, from 1
 * @param digest the first 12 hexadecimal digits of the SHA-256 of the sorted N-Quads without the
 *     run graph
 */
public record GenerationId(int number, String digest) implements Comparable<GenerationId> {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})-([0-9a-f]{12})");

  /** Checks the parts. */
  public GenerationId {
    if (!FORM.matcher(number + "-" + digest).matches()) {
      throw new IllegalArgumentException("not a generation id: " + number + "-" + digest);
    }
  }

  /**
   * Parses an id such as {@code 3-0a1b2c3d4e5f}.
   *
   * @param text what may be an id
   * @return the id, or empty when the text has another form
   */
  public static Optional<GenerationId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new GenerationId(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public int compareTo(GenerationId other) {
    int byNumber = Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : digest.compareTo(other.digest);
  }

  @Override
  public String toString() {
    return number + "-" + digest;
  }
}

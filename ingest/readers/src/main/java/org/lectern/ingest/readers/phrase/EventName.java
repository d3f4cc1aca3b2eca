package org.lectern.ingest.readers.phrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an event as a line prints it.
 *
 * @param title the name without an acronym in brackets after it
 * @param acronym that acronym
 */
public record EventName(String title, Optional<String> acronym) {
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?:Workshop|Conference|Symposium|Colloquium|Congress|Summit|Meeting|School on|Summer School"
              + "|Winter School|Spring School|Seminar|Convention|Retreat|WORKSHOP|CONFERENCE|SYMPOSIUM"
              + "|MEETING|SCHOOL)s?\\b");
  private static final Pattern ACRONYM_AT_END =
      Pattern.compile("(.*\\S)\\s*\\(([\\p{Lu}\\d][\\p{L}\\d&@' -]{1,18})\\)\\s*\\.?");
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

  /**
   * Tells whether a text uses a word such as Workshop or Conference.
   *
   * @param text text of a line
   * @return whether it may name an event
   */
  public static boolean isLikely(String text) {
    return text.length() < 300 && WORD.matcher(text).find();
  }

  /**
   * Reads a line that is the name of an event.
   *
   * @param text text of a line
   * @return its title and acronym
   */
  public static EventName of(String text) {
    String clean = PrintedForm.clean(text);
    Matcher m = ACRONYM_AT_END.matcher(clean);
    return m.matches() && m.group(2).chars().filter(Character::isUpperCase).count() >= 2
        ? new EventName(m.group(1), Optional.of(m.group(2)))
        : new EventName(clean, Optional.empty());
  }

  /**
   * Finds a printed year.
   *
   * @param text text of a line
   * @return the first year between 1900 and 2099
   */
  public static Optional<Integer> year(String text) {
    Matcher m = YEAR.matcher(text);
    return m.find() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }
}

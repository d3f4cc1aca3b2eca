package org.lectern.ingest.readers.phrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word at the start of a line that says what the line tells of a talk.
 *
 * @param kind what the line tells
 * @param rest the text after the label, cleaned; empty when the label stands alone
 */
public record TalkLabel(Kind kind, String rest) {
  /** What a labelled line tells. */
  public enum Kind {
    /** The title of the talk. */
    TITLE("(?:Talk\\s+|Talk's\\s+|Presentation\\s+|Lecture\\s+)?(?:Title|TITLE)|Talk|TALK"),
    /** The abstract, or its first paragraph. */
    ABSTRACT("(?:Talk\\s+|Short\\s+)?(?:Abstract|ABSTRACT)|Summary"),
    /** A biography, or its first paragraph. */
    BIO(
        "(?:Short\\s+|Speaker\\s+)?(?:Bio|BIO|Biography|Bio-?sketch|Biographical sketch)|About the speaker"),
    /** The speaker. */
    SPEAKER("(?:Invited\\s+|Keynote\\s+)?(?:Speakers?|SPEAKERS?|Presenters?|Lecturer)|By"),
    /** The speaker's affiliation. */
    AFFILIATION("Affiliations?|AFFILIATION|Institution|Organi[sz]ation"),
    /** Day or time of the talk or the event. */
    WHEN("When|Dates?|Times?|Date and time|Date & time|Day"),
    /** Room or town. */
    WHERE("Where|Venue|Location|Place|Room"),
    /** Addresses such as slides. */
    LINK("Slides|Video|Recording|Paper|Papers|Website|Homepage|Code|Links?");

    private final Pattern pattern;

    Kind(String words) {
      pattern =
          Pattern.compile(
              "^(?:[•*#>-]\\s+)?(?:\\*\\*|__)?(?:"
                  + words
                  + ")(?:\\*\\*|__)?(?<mark>\\s?[:：](?:\\*\\*)?|\\s+[-–—](?=\\s|$)|[.–—](?=\\s|$)|\\s*$)(?<rest>.*)$",
              Pattern.CASE_INSENSITIVE);
    }
  }

  /**
   * Reads the label of a line.
   *
   * @param text text of a line
   * @return the label; empty when the line has none
   */
  public static Optional<TalkLabel> of(String text) {
    String start = PrintedForm.clean(text.length() > 60 ? text.substring(0, 60) : text);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String clean = null;
    for (Kind kind : Kind.values()) {
      Matcher quick = kind.pattern.matcher(start);
      if (!quick.matches() || !beginsUpper(start)) {
        continue;
      }
      boolean alone = quick.group("mark").isBlank();
      if (alone && kind != Kind.TITLE && kind != Kind.ABSTRACT && kind != Kind.BIO) {
        continue;
      }
      if (alone && start.equalsIgnoreCase("Talk")) {
        continue;
      }
      clean = PrintedForm.clean(text);
      return Optional.of(
          new TalkLabel(kind, PrintedForm.clean(clean.substring(quick.start("rest")))));
    }
    return Optional.empty();
  }

  private static boolean beginsUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return Character.isUpperCase(text.charAt(i));
      }
    }
    return false;
  }

  /** Tells whether a title is only a promise of one, such as TBA. */
  public static boolean isOpen(String title) {
    return title.isEmpty()
        || title.matches(
            "(?i)\\(?(?:tba|tbd|tbc|to be (?:announced|confirmed|determined))\\)?\\.?");
  }
}

package org.lectern.ingest.resolve.venues;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the forms under which a printed venue may stand in the curated list. */
final class VenueForm {
  private static final String ORDINAL =
      "(?:\\d+(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?)?"
          + "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
          + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
          + "|thirtieth|fortieth|fiftieth)|annual)";

  private static final Pattern BEFORE =
      Pattern.compile("(?i)^(?:proceedings of (?:the )?|the |" + ORDINAL + "\\s+)");

  private static final Pattern BRACKETS = Pattern.compile("^(.*\\S)\\s*\\(([^()]+)\\)$");
  private static final Pattern ACRONYM_LAST = Pattern.compile("^(.*\\S),\\s*([A-Z][A-Za-z]+)$");

  private VenueForm() {}

  /** Lists the printed form first, then what is left without ordinals and doubled acronyms. */
  static Set<String> of(String printed) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(printed);
    String text = printed;
    Matcher before = BEFORE.matcher(text);
    while (before.find() && before.end() < text.length()) {
      text = text.substring(before.end());
      forms.add(text);
      before = BEFORE.matcher(text);
    }
    for (Pattern both : new Pattern[] {BRACKETS, ACRONYM_LAST}) {
      Matcher matcher = both.matcher(text);
      if (matcher.matches() && !text.toLowerCase(java.util.Locale.ROOT).contains("workshop")) {
        forms.add(matcher.group(1));
        forms.add(matcher.group(2));
      }
    }
    return forms;
  }
}

package org.lectern.ingest.readers.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the short lines that web pages put around what they say. */
public final class PageFurniture {
  private static final int LONGEST = 14;
  private static final Map<String, Pattern> RULES =
      Map.of(
          "page-navigation",
          Pattern.compile(
              "(?i)^(?:skip to|menu$|home$|search$|toggle|back to|jump to|click|previous$|next$"
                  + "|sign in|log ?in|close$|expand|link menu|copy$|copied$|table of contents$"
                  + "|on this page$|navigation$|top$|more$|read more$|share\\b|tweet$|view\\b.*\\b(?:page|site)$"
                  + "|(?:home|about|news|schedule|speakers|program|organizers|contact|registration"
                  + "|call for papers|\\||·|•|\\s)++$).*"),
          "image-caption",
          Pattern.compile(
              "(?i)^(?:(?:splash |cover |banner |group |head ?)?(?:photo|image|picture|logo|banner|headshot)\\b).*"),
          "page-footer",
          Pattern.compile(
              "(?i)^(?:©.*|(?:\\W*)copyright\\b.*|.*\\ball rights reserved\\b.*|powered by\\b.*"
                  + "|subscribe\\b.*|privacy\\b.*|.*\\bcookies?\\b.*|(?:proudly )?built with\\b.*"
                  + "|last (?:updated|modified)\\b.*|follow us\\b.*|contact(?: us)?\\W*|theme by\\b.*"
                  + "|this (?:site|page|website)\\b.*|hosted (?:by|on)\\b.*|page (?:designed|maintained)\\b.*)"));

  private PageFurniture() {}

  /**
   * Finds the rule that knows a line.
   *
   * @param text text of a line
   * @return the name of the rule, or empty
   */
  public static Optional<String> rule(String text) {
    String clean = PrintedForm.clean(text);
    if (clean.length() > 200 || Prose.words(clean) > LONGEST) {
      return Optional.empty();
    }
    return RULES.entrySet().stream()
        .filter(e -> e.getValue().matcher(clean).matches())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }
}

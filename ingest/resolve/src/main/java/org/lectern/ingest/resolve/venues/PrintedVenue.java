package org.lectern.ingest.resolve.venues;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed venue taken apart.
 *
 * <p>A workshop keeps all its words, so that it never passes as the conference it is held at; how a
 * paper was presented there (oral, spotlight, track), volumes and pages are left out.
 *
 * @param name the venue without year, for example {@code ICLR}
 * @param year the printed year
 * @param thesis whether it says that the work is a thesis
 * @param preprint whether it only says that the work is a preprint, which is no venue
 */
public record PrintedVenue(String name, Optional<Integer> year, boolean thesis, boolean preprint) {
  private static final Pattern THESIS = Pattern.compile("(?i).*\\b(thesis|dissertation)\\b.*");
  private static final Pattern PREPRINT =
      Pattern.compile(
          "(?i)(?:(?:arxiv|bioarxiv|biorxiv|medrxiv|corr)\\b.*|pre-?print\\b.*|under review.*"
              + "|submitted\\b.*)");

  /** Four digits, or two behind an apostrophe, that do not belong to a longer number. */
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)[(\\[]?(?:((?:19|20)\\d\\d)|['’]\\s?(\\d\\d))(?!\\.?\\d)[)\\]]?");

  private static final Pattern PRESENTATION =
      Pattern.compile(
          "(?i)[\\s,;(\\[–-]+(?:(?:selected )?(?:as|for) )?(?:oral|spotlight|highlight|poster|long talk"
              + "|short talk|notable top[ -]\\d+\\s?%|best (?:student )?paper|outstanding paper"
              + "|(?:main |main conference |journal |position paper |datasets and benchmarks )track)"
              + "(?:s| presentation| paper| award| runner-up| honou?rable mention)*[)\\]]?\\s*$");

  private static final Pattern VOLUME =
      Pattern.compile(
          "(?i)[\\s,]+(?:vol(?:ume)?\\.?\\s*)?\\d{1,4}(?:\\s*\\(\\d+(?:[-–]\\d+)?\\))?"
              + "(?:\\s*[:,]\\s*(?:pp?\\.\\s*)?\\d+(?:[-–]+\\d+)?)?\\s*$");

  private static final Pattern LEAD = Pattern.compile("(?i)^in(?::\\s*|\\s+(?=[A-Z(]))");

  /** Takes a printed venue apart. */
  public static PrintedVenue parse(String printed) {
    String text =
        LEAD.matcher(printed.strip()).replaceFirst("").replaceFirst("(?<![.,;])[.,;]+$", "");
    boolean thesis = THESIS.matcher(text).matches();
    boolean preprint = !thesis && PREPRINT.matcher(text).matches();
    Optional<Integer> year = Optional.empty();
    String name = text;
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
      if (!rest.isBlank()) {
        int value =
            Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        year = Optional.of(value < 100 ? 2000 + value : value);
        name = rest;
      }
    }
    name = tidy(name);
    String shown = PRESENTATION.matcher(name).replaceFirst("");
    while (!shown.equals(name) && !shown.isBlank()) {
      name = tidy(shown);
      shown = PRESENTATION.matcher(name).replaceFirst("");
    }
    if (preprint && name.matches("(?i)(?:arxiv|corr)\\b.*")) {
      return new PrintedVenue("arXiv", year, false, true);
    }
    String series = VOLUME.matcher(name).replaceFirst("");
    return new PrintedVenue(series.isBlank() ? name : tidy(series), year, thesis, preprint);
  }

  private static String tidy(String name) {
    return name.replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("^[\\s,;:]+", "")
        .replaceFirst("(?<![\\s,;:])[\\s,;:]+$", "");
  }
}

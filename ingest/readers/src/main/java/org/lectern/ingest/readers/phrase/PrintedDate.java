package org.lectern.ingest.readers.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, a span of days or a month as a line prints it.
 *
 * @param begin where it begins in the text
 * @param end where it ends, exclusive; a weekday before the date belongs to it
 * @param year the printed year
 * @param first the first day
 * @param last the last day; the first one where a single day is printed
 */
public record PrintedDate(
    int begin, int end, Optional<Integer> year, Optional<MonthDay> first, Optional<MonthDay> last) {
  private static final int LONGEST_TEXT = 2000;
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final String WEEKDAY =
      "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?,?\\s+)?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:\\d)";
  private static final String TO = "\\s*(?:-|–|—|‑|to|and|&)\\s*";
  private static final String YEAR = "(?:,?\\s+(?<!\\d)((?:19|20)\\d\\d)\\b)?";

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b"
              + WEEKDAY
              + "("
              + MONTH
              + ")\\s+("
              + DAY
              + ")(?:"
              + TO
              + WEEKDAY
              + "(?:("
              + MONTH
              + ")\\s+)?("
              + DAY
              + "))?"
              + YEAR,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b"
              + WEEKDAY
              + "("
              + DAY
              + ")(?:\\s+(?:of\\s+)?("
              + MONTH
              + "))?(?:"
              + TO
              + WEEKDAY
              + "("
              + DAY
              + "))?(?:\\s+(?:of\\s+)?("
              + MONTH
              + "))"
              + YEAR,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_DAY_FIRST =
      Pattern.compile(
          "\\b" + WEEKDAY + "(" + DAY + ")\\s+(?:of\\s+)?(" + MONTH + ")" + YEAR,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_ONLY =
      Pattern.compile("\\b(" + MONTH + "),?\\s+((?:19|20)\\d\\d)\\b");
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "(?i)(?:day\\s+(?:\\d|one|two|three)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[\\s,:;.()|–—-])*+");

  /**
   * Finds the first date in a text.
   *
   * @param text text of a line; a very long one is not searched
   * @return the date, when the text prints at least a day with its month, or a month with its year
   */
  public static Optional<PrintedDate> find(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return make(iso, iso.group(1), month(iso.group(2)), iso.group(3), 0, null);
    }
    Optional<PrintedDate> found = monthFirst(text);
    Optional<PrintedDate> dayFirst = dayFirst(text);
    if (dayFirst.isPresent() && (found.isEmpty() || dayFirst.get().begin < found.get().begin)) {
      found = dayFirst;
    }
    if (found.isPresent()) {
      return found;
    }
    Matcher month = MONTH_ONLY.matcher(text);
    if (month.find() && Character.isUpperCase(text.charAt(month.start()))) {
      return Optional.of(
          new PrintedDate(
              month.start(),
              month.end(),
              Optional.of(Integer.valueOf(month.group(2))),
              Optional.empty(),
              Optional.empty()));
    }
    return Optional.empty();
  }

  private static Optional<PrintedDate> monthFirst(String text) {
    Matcher m = MONTH_FIRST.matcher(text);
    while (m.find()) {
      if (Character.isUpperCase(m.group(1).charAt(0))) {
        int first = month(m.group(1));
        int last = m.group(3) == null ? first : month(m.group(3));
        Optional<PrintedDate> date = make(m, m.group(5), first, m.group(2), last, m.group(4));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedDate> dayFirst(String text) {
    Matcher m = DAY_FIRST.matcher(text);
    if (m.find() && m.group(3) != null && Character.isUpperCase(m.group(4).charAt(0))) {
      int last = month(m.group(4));
      int first = m.group(2) == null ? last : month(m.group(2));
      return make(m, m.group(5), first, m.group(1), last, m.group(3));
    }
    m = ONE_DAY_FIRST.matcher(text);
    while (m.find()) {
      if (Character.isUpperCase(m.group(2).charAt(0))) {
        return make(m, m.group(3), month(m.group(2)), m.group(1), 0, null);
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedDate> make(
      Matcher m, String year, int firstMonth, String firstDay, int lastMonth, String lastDay) {
    try {
      MonthDay first = MonthDay.of(firstMonth, day(firstDay));
      MonthDay last = lastDay == null ? first : MonthDay.of(lastMonth, day(lastDay));
      return Optional.of(
          new PrintedDate(
              m.start(),
              m.end(),
              Optional.ofNullable(year).map(Integer::valueOf),
              Optional.of(first),
              Optional.of(last)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int day(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String start = text.substring(0, 3).toLowerCase(Locale.ROOT);
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start) / 3 + 1;
  }

  /**
   * Gives the text without the date.
   *
   * @param text the text in which the date was found
   * @return what stands before and after it, without separators at the ends
   */
  public String without(String text) {
    String rest = PrintedForm.clean(text.substring(0, begin) + " " + text.substring(end));
    return rest.replaceFirst("^[\\s,:;.|–—-]+", "")
        .replaceFirst("(?<![\\s,:;|–—-])[\\s,:;|–—-]+$", "");
  }

  /**
   * Reads a line that holds nothing but a day, such as a heading of a programme.
   *
   * @param text text of a line
   * @return the day
   */
  public static Optional<PrintedDate> alone(String text) {
    return find(text)
        .filter(d -> d.first.isPresent() && LEFT_OVER.matcher(d.without(text)).matches());
  }

  /**
   * Gives the first day as a date.
   *
   * @param otherYear the year to take when none is printed with the day
   * @return the date, when day and year are known
   */
  public Optional<LocalDate> firstDate(Optional<Integer> otherYear) {
    return date(first, otherYear);
  }

  /** Gives the last day as a date, likewise. */
  public Optional<LocalDate> lastDate(Optional<Integer> otherYear) {
    return date(last, otherYear);
  }

  private Optional<LocalDate> date(Optional<MonthDay> day, Optional<Integer> otherYear) {
    return day.flatMap(d -> year.or(() -> otherYear).map(d::atYear));
  }
}

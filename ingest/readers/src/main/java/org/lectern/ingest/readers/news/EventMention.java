package org.lectern.ingest.readers.news;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.EventName;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.source.SourceLine;

/**
 * Reads the event that a sentence names: "at the Third Conference on Things (CT), held in Vienna,
 * Austria, Jul 21-27".
 *
 * <p>A sentence of which only the facts are left gives the same: name, acronym, place and days.
 */
final class EventMention {
  private static final int LONGEST = 4000;
  private static final Set<String> BETWEEN =
      Set.of("of", "on", "for", "and", "in", "the", "&", "to", "with");
  private static final Pattern EVENT_WORD =
      Pattern.compile("\\b(?:Conference|Workshop|Symposium|Meeting|Congress|Colloquium|Summit)\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&'’‑/-]+[,:]?");
  private static final Pattern ACRONYM =
      Pattern.compile(
          "\\s*\\(([\\p{Lu}][\\p{L}\\d&-]{1,15})(?:['’ ]*(?:((?:19|20)\\d\\d)|\\d\\d))?\\)");
  private static final String TOWN = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}";
  private static final Pattern HELD_IN =
      Pattern.compile(
          "\\b(?:held|place|hosted|taking place|located|organi[sz]ed) (?:virtually and )?(?:in|at) ("
              + TOWN
              + "(?:, "
              + TOWN
              + "){0,2})");
  private static final Pattern IN_TOWN = Pattern.compile("\\bin (" + TOWN + ", " + TOWN + ")");

  private EventMention() {}

  /**
   * Reads the event of a line of prose.
   *
   * @param line the line
   * @return the event; empty when the line names none with an acronym, days or a place
   */
  static Optional<EventRecord> find(SourceLine line) {
    String text = PrintedForm.clean(line.text());
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return Prose.isLeftOut(text)
        ? fromFacts(Prose.facts(text), line.number())
        : fromSentence(text, line.number());
  }

  private static Optional<EventRecord> fromSentence(String text, int line) {
    int word = wordOfName(text);
    if (word < 0) {
      return Optional.empty();
    }
    int begin = begin(text, word);
    int end = end(text, word);
    String title = PrintedForm.clean(text.substring(begin, end)).replaceFirst("[,:]$", "");
    Matcher bracket = ACRONYM.matcher(text).region(end, text.length());
    Optional<String> acronym =
        bracket.lookingAt()
                && bracket.group(1).substring(1).chars().anyMatch(Character::isUpperCase)
            ? Optional.of(bracket.group(1))
            : Optional.empty();
    Optional<PrintedDate> date = PrintedDate.find(text);
    Optional<String> place =
        place(
            date.map(d -> text.substring(0, d.begin()) + ". " + text.substring(d.end()))
                .orElse(text));
    Optional<Integer> year =
        bracket.lookingAt()
            ? Optional.ofNullable(bracket.group(2)).map(Integer::valueOf)
            : Optional.empty();
    return event(Optional.of(title), acronym, place, date, year, line);
  }

  /** Finds an event word that is part of a name: capitalised, with a capitalised word beside it. */
  private static int wordOfName(String text) {
    Matcher m = EVENT_WORD.matcher(text);
    int first = -1;
    while (m.find()) {
      int begin = begin(text, m.start());
      int end = end(text, m.start());
      if (Prose.words(text.substring(begin, end)) < 2) {
        continue;
      }
      if (ACRONYM.matcher(text).region(end, text.length()).lookingAt()) {
        return m.start();
      }
      first = first < 0 ? m.start() : first;
    }
    return first;
  }

  private static int begin(String text, int word) {
    int begin = word;
    int at = word;
    while (at > 0) {
      int previous = text.lastIndexOf(' ', at - 2) + 1;
      String before = text.substring(previous, at).strip();
      if (BETWEEN.contains(before)) {
        at = previous;
        continue;
      }
      if (before.isEmpty()
          || !isPartOfName(before)
          || before.endsWith(",")
          || before.endsWith(":")) {
        break;
      }
      begin = previous;
      at = previous;
    }
    return begin;
  }

  private static int end(String text, int word) {
    Matcher m = WORD.matcher(text);
    int end = word;
    int at = word;
    while (m.region(at, text.length()).lookingAt()) {
      boolean named = isPartOfName(m.group());
      if (!named && !BETWEEN.contains(m.group())) {
        break;
      }
      if (named && !(m.group().matches("(?:19|20)\\d\\d,?") && end == word)) {
        end = m.end();
      }
      at = m.end();
      if (m.group().endsWith(",")
          || m.group().endsWith(":")
          || at >= text.length()
          || text.charAt(at) != ' ') {
        break;
      }
      at++;
    }
    return text.charAt(end - 1) == ',' || text.charAt(end - 1) == ':' ? end - 1 : end;
  }

  private static boolean isPartOfName(String word) {
    return Character.isUpperCase(word.charAt(0))
        || word.matches("\\d+(?:st|nd|rd|th)|(?:19|20)\\d\\d,?");
  }

  private static Optional<String> place(String text) {
    Matcher held = HELD_IN.matcher(text);
    if (held.find()) {
      return Optional.of(held.group(1));
    }
    Matcher in = IN_TOWN.matcher(text);
    return in.find() && !EventName.isLikely(in.group(1))
        ? Optional.of(in.group(1))
        : Optional.empty();
  }

  private static Optional<EventRecord> fromFacts(List<String> facts, int line) {
    Optional<String> title = Optional.empty();
    Optional<String> acronym = Optional.empty();
    Optional<String> place = Optional.empty();
    Optional<PrintedDate> date = Optional.empty();
    Optional<Integer> year = Optional.empty();
    for (String fact : facts) {
      Optional<PrintedDate> day = PrintedDate.find(fact);
      if (title.isEmpty() && EVENT_WORD.matcher(fact).find()) {
        title = Optional.of(fact);
      } else if (date.isEmpty() && day.filter(d -> d.without(fact).isEmpty()).isPresent()) {
        date = day;
      } else if (fact.matches("(?:19|20)\\d\\d")) {
        year = Optional.of(Integer.valueOf(fact));
      } else if (title.isPresent()
          && acronym.isEmpty()
          && ACRONYM.matcher("(" + fact + ")").matches()
          && fact.substring(1).chars().anyMatch(Character::isUpperCase)) {
        acronym = Optional.of(fact);
      } else if (place.isEmpty() && title.isPresent() && Character.isUpperCase(fact.charAt(0))) {
        place = Optional.of(fact);
      }
    }
    return title.isPresent() ? event(title, acronym, place, date, year, line) : Optional.empty();
  }

  private static Optional<EventRecord> event(
      Optional<String> title,
      Optional<String> acronym,
      Optional<String> place,
      Optional<PrintedDate> date,
      Optional<Integer> besideAcronym,
      int line) {
    if (acronym.isEmpty() && place.isEmpty() && date.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year =
        date.flatMap(PrintedDate::year)
            .or(() -> title.flatMap(EventName::year))
            .or(() -> besideAcronym);
    return Optional.of(
        new EventRecord(
            new Location(line, line),
            title.map(t -> new PrintedText(t, line)),
            acronym.map(a -> new PrintedText(a, line)),
            year,
            new EventDays(
                date.flatMap(d -> d.firstDate(year)),
                date.flatMap(d -> d.lastDate(year)),
                year.isPresent() ? Optional.empty() : date.flatMap(PrintedDate::first),
                year.isPresent() ? Optional.empty() : date.flatMap(PrintedDate::last)),
            place.map(p -> new PrintedText(p, line)),
            List.of()));
  }
}

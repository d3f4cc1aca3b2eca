package org.lectern.ingest.readers.talks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.EventName;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.source.SourceLine;

/** Knows the day, the room, and the event whose lines stand above the talks. */
final class DayHead {
  private static final Pattern TIMES_IN =
      Pattern.compile(
          "(?i)^\\W*all times (?:are )?(?:given )?(?:in|local to) (?:the )?(?:local time (?:of|in) )?(.{3,60}?)(?: time| local time)?\\.?$");
  private Optional<PrintedText> title = Optional.empty();
  private Optional<PrintedText> acronym = Optional.empty();
  private Optional<PrintedText> place = Optional.empty();
  private Optional<PrintedText> room = Optional.empty();
  private Optional<PrintedDate> first = Optional.empty();
  private Optional<PrintedDate> day = Optional.empty();
  private Optional<PrintedDate> lastDay = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private int from = Integer.MAX_VALUE;
  private int to;

  /**
   * Takes a line that tells of the event, the day or the room.
   *
   * @param line any line
   * @param afterTalk whether talks stand above it, so that it can only begin another day
   * @return whether the line was taken
   */
  boolean takes(SourceLine line, boolean afterTalk) {
    String text = line.stripped();
    if (text.length() > 200) {
      return false;
    }
    if (!afterTalk && takesTitle(text, line.number())) {
      return true;
    }
    return takesDay(text, line.number(), afterTalk) || takesPlace(text, line.number(), afterTalk);
  }

  private boolean takesTitle(String text, int line) {
    if (title.isPresent()
        || !EventName.isLikely(text)
        || Prose.isSentence(text)
        || text.contains("(for ")) {
      return false;
    }
    EventName name = EventName.of(text);
    title = Optional.of(new PrintedText(name.title(), line));
    acronym = name.acronym().map(a -> new PrintedText(a, line));
    year = EventName.year(text).or(() -> year);
    cover(line);
    return true;
  }

  private boolean takesDay(String text, int line, boolean afterTalk) {
    Optional<PrintedDate> found = PrintedDate.find(text).filter(d -> d.first().isPresent());
    if (found.isEmpty() || Prose.isSentence(text)) {
      return false;
    }
    String beside = found.get().without(text);
    if (Prose.words(beside) > 8) {
      return false;
    }
    day = found;
    lastDay = found;
    year = found.get().year().or(() -> year);
    room = beside.isEmpty() ? Optional.empty() : Optional.of(new PrintedText(beside, line));
    if (!afterTalk) {
      first = first.or(() -> found);
      cover(line);
    }
    return true;
  }

  private boolean takesPlace(String text, int line, boolean afterTalk) {
    Matcher times = TIMES_IN.matcher(text);
    Optional<String> printed =
        times.matches()
            ? Optional.of(times.group(1))
            : TalkLabel.of(text)
                .filter(l -> l.kind() == TalkLabel.Kind.WHERE && !l.rest().isEmpty())
                .map(TalkLabel::rest);
    if (printed.isEmpty() || afterTalk) {
      return false;
    }
    place = Optional.of(new PrintedText(PrintedForm.clean(printed.get()), line));
    cover(line);
    return true;
  }

  private void cover(int line) {
    from = Math.min(from, line);
    to = Math.max(to, line);
  }

  Optional<PrintedDate> day() {
    return day;
  }

  Optional<PrintedText> room() {
    return room;
  }

  Optional<Integer> year() {
    return year;
  }

  Optional<EventRecord> event() {
    if (to == 0) {
      return Optional.empty();
    }
    Optional<PrintedDate> last = lastDay.or(() -> first);
    return Optional.of(
        new EventRecord(
            new Location(from, to),
            title,
            acronym,
            year,
            new EventDays(
                first.flatMap(d -> d.firstDate(year)),
                last.flatMap(d -> d.lastDate(year)),
                year.isPresent() ? Optional.empty() : first.flatMap(PrintedDate::first),
                year.isPresent() ? Optional.empty() : last.flatMap(PrintedDate::last)),
            place,
            List.of()));
  }
}

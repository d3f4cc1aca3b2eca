package org.lectern.ingest.readers.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.EventName;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;

/**
 * Reads the lines above the agenda: name of the meeting, days, place and organisers.
 *
 * <p>Where the days are not printed here, those of the agenda's headings are taken.
 */
final class MeetingHead {
  private static final Pattern ORGANIZERS =
      Pattern.compile(
          "(?i)^(?:(?:meeting|workshop|program(?:me)?|scientific|local)\\s+)?(?:organi[sz]ers?|organi[sz]ed by|organi[sz]ing committee|chairs?)\\s*:?\\s*(.*)$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:[^.:]{2,40}:|date (?:&|and) time|dates?|when|where|location|venue|time)$");

  private static final Pattern PLACE = Pattern.compile("\\p{Lu}[^.:;()\\[\\]\\d]{1,80}");

  private final RecordSink sink;
  private final List<Integer> notUnderstood = new ArrayList<>();
  private final List<PrintedName> organizers = new ArrayList<>();
  private Optional<PrintedText> title = Optional.empty();
  private Optional<PrintedText> acronym = Optional.empty();
  private Optional<PrintedText> place = Optional.empty();
  private Optional<PrintedDate> days = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private boolean namingOrganizers;
  private boolean namingPlace;
  private int from = Integer.MAX_VALUE;
  private int to;

  MeetingHead(RecordSink sink) {
    this.sink = sink;
  }

  /** Takes the next line. */
  void take(ShownLine line) {
    Matcher organizer = ORGANIZERS.matcher(line.text());
    boolean wasNaming = namingOrganizers && (!line.blankBefore() || organizers.isEmpty());
    boolean wasPlace = namingPlace;
    namingOrganizers = false;
    namingPlace = false;
    ProseLine prose = line.prose();
    if (line.text().isEmpty()) {
      sink.claim(LineClaim.furniture(line.number(), "markup"));
    } else if (line.text().length() < 400 && organizer.matches()) {
      namingOrganizers = true;
      if (!takeOrganizers(organizer.group(1), line.number())) {
        sink.claim(LineClaim.furniture(line.number(), "head-label"));
      }
    } else if (wasNaming && takeOrganizers(line.text(), line.number())) {
      namingOrganizers = true;
    } else if (Prose.isSentence(prose.body())) {
      sink.claim(prose.claim(line.line(), "introduction"));
    } else if (title.isEmpty() && isTitle(line.text())) {
      EventName name = EventName.of(line.text());
      title = Optional.of(new PrintedText(name.title(), line.number()));
      acronym = name.acronym().map(a -> new PrintedText(a, line.number()));
      year = EventName.year(line.text()).or(() -> year);
      cover(line);
    } else {
      detail(line, wasPlace);
    }
  }

  private void detail(ShownLine line, boolean wasPlace) {
    Optional<PrintedDate> date = PrintedDate.find(line.text()).filter(d -> days.isEmpty());
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    Optional<String> furniture = PageFurniture.rule(line.text());
    if (date.isPresent() && Prose.words(line.text()) <= 14) {
      days = date;
      year = date.get().year().or(() -> year);
      String beside = label.map(TalkLabel::rest).orElse(line.text());
      String rest = PrintedDate.find(beside).map(d -> d.without(beside)).orElse("");
      if (place.isEmpty() && PLACE.matcher(rest).matches() && Prose.words(rest) <= 8) {
        place = Optional.of(new PrintedText(rest, line.number()));
      }
      cover(line);
    } else if (label
        .filter(l -> l.kind() == TalkLabel.Kind.WHERE && !l.rest().isEmpty())
        .isPresent()) {
      place = Optional.of(new PrintedText(label.get().rest(), line.number()));
      cover(line);
    } else if (LABEL.matcher(line.text()).matches()) {
      namingPlace = line.text().matches("(?i)(?:where|location|venue|place):?");
      sink.claim(LineClaim.furniture(line.number(), "head-label"));
    } else if (wasPlace && place.isEmpty()) {
      place = Optional.of(new PrintedText(line.text(), line.number()));
      cover(line);
    } else if (furniture.isPresent()) {
      sink.claim(LineClaim.furniture(line.number(), furniture.get()));
    } else if (line.heading()) {
      sink.claim(LineClaim.furniture(line.number(), "page-section-heading"));
    } else {
      notUnderstood.add(line.number());
    }
  }

  private static boolean isTitle(String text) {
    return EventName.isLikely(text) && !LABEL.matcher(text).matches() && !text.endsWith(":");
  }

  private boolean takeOrganizers(String text, int line) {
    Optional<List<PrintedName>> people = PersonNames.withAffiliations(text, line);
    people.ifPresent(organizers::addAll);
    if (people.isPresent()) {
      from = Math.min(from, line);
      to = Math.max(to, line);
    }
    return people.isPresent();
  }

  private void cover(ShownLine line) {
    from = Math.min(from, line.number());
    to = Math.max(to, line.number());
  }

  /** Gives the year printed so far. */
  Optional<Integer> year() {
    return year;
  }

  /** Gives the day printed so far, where it is a single one. */
  Optional<PrintedDate> onlyDay() {
    return days.filter(d -> d.first().isPresent() && d.first().equals(d.last()));
  }

  /**
   * Gives the event.
   *
   * <p>Where its days come from the headings of the agenda, its location reaches to the last of
   * them, so that the receipt shows the lines that say so.
   *
   * @param headings the days that the agenda's headings print
   * @return the event, when anything of it is printed
   */
  Optional<EventRecord> event(List<Agenda.DayHeading> headings) {
    if (to == 0) {
      return Optional.empty();
    }
    boolean printedHere = days.filter(d -> d.first().isPresent()).isPresent() || headings.isEmpty();
    Optional<PrintedDate> first = printedHere ? days : Optional.of(headings.get(0).date());
    Agenda.DayHeading end = printedHere ? null : headings.get(headings.size() - 1);
    Optional<PrintedDate> last = printedHere ? days : Optional.of(end.date());
    int upTo = printedHere ? to : Math.max(to, end.line());
    notUnderstood.stream()
        .filter(l -> from <= l && l <= upTo)
        .forEach(
            l -> sink.problem(Problem.warning(l, "not understood above the agenda; left out")));
    Optional<Integer> known = year.or(() -> first.flatMap(PrintedDate::year));
    return Optional.of(
        new EventRecord(
            new Location(from, upTo),
            title,
            acronym,
            known,
            new EventDays(
                first.flatMap(d -> d.firstDate(known)),
                last.flatMap(d -> d.lastDate(known)),
                known.isPresent() ? Optional.empty() : first.flatMap(PrintedDate::first),
                known.isPresent() ? Optional.empty() : last.flatMap(PrintedDate::last)),
            place,
            organizers));
  }
}

package org.lectern.ingest.readers.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.DayClock;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.readers.talks.TalkBlock;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.text.MatchKey;

/** Reads the days and times of a meeting: talks become records, breaks are furniture. */
final class Agenda {
  private static final Pattern TABLE_HEAD =
      Pattern.compile(
          "(?i)\\W*+(?:(?:time|event|speakers?|title|talk|topic|activity|session|what|who|when|room|location)\\W*+)++");

  private final RecordSink sink;
  private final Optional<Integer> year;
  private final Optional<PrintedDate> onlyDay;
  private final List<Day> days = new ArrayList<>();
  private final Set<String> speakers = new HashSet<>();

  /** A day, its heading where one is printed, and its entries. */
  private record Day(Optional<DayHeading> heading, List<AgendaEntry> entries) {}

  /**
   * Begins an agenda.
   *
   * @param sink gets records, claims and problems
   * @param year the year printed above the agenda
   * @param onlyDay the day printed above the agenda, of entries without a heading
   */
  Agenda(RecordSink sink, Optional<Integer> year, Optional<PrintedDate> onlyDay) {
    this.onlyDay = onlyDay;
    this.sink = sink;
    this.year = year;
  }

  /** Tells whether a line is the heading of a day. */
  static Optional<PrintedDate> day(ShownLine line) {
    return PrintedDate.alone(line.text());
  }

  /** Takes the next line. */
  void take(ShownLine line) {
    Optional<PrintedDate> day = day(line);
    Optional<AgendaEntry> entry = AgendaEntry.begin(line);
    if (day.isPresent()) {
      checkWeekday(line, day.get());
      days.add(new Day(Optional.of(new DayHeading(day.get(), line.number())), new ArrayList<>()));
      sink.claim(LineClaim.furniture(line.number(), "day-heading"));
    } else if (entry.isPresent()) {
      if (days.isEmpty()) {
        days.add(new Day(Optional.empty(), new ArrayList<>()));
      }
      today().entries().add(entry.get());
    } else {
      other(line);
    }
  }

  private Day today() {
    return days.get(days.size() - 1);
  }

  private void other(ShownLine line) {
    Optional<String> furniture = PageFurniture.rule(line.text());
    ProseLine prose = line.prose();
    if (line.text().isEmpty()) {
      sink.claim(LineClaim.furniture(line.number(), "markup"));
    } else if (TABLE_HEAD.matcher(line.text()).matches()) {
      sink.claim(LineClaim.furniture(line.number(), "table-head"));
    } else if (furniture.isPresent()) {
      sink.claim(LineClaim.furniture(line.number(), furniture.get()));
    } else if (Prose.isSentence(prose.body())) {
      sink.claim(prose.claim(line.line(), "agenda-note"));
    } else if (line.heading()
        || line.text().matches("(?i)(?:morning|afternoon|evening|keynote|session|day)\\b.{0,30}")) {
      sink.claim(LineClaim.furniture(line.number(), "session-heading"));
    } else if (!days.isEmpty() && !today().entries().isEmpty()) {
      List<AgendaEntry> entries = today().entries();
      String text =
          line.text().replaceFirst("^(?:[•*–-]|\\|)\\s+", "").replaceFirst("\\s*\\|$", "");
      String unlabelled =
          TalkLabel.of(text).map(TalkLabel::rest).filter(r -> !r.isEmpty()).orElse(text);
      entries.get(entries.size() - 1).texts().add(new AgendaEntry.Text(unlabelled, line.number()));
    }
  }

  private void checkWeekday(ShownLine line, PrintedDate day) {
    Optional<LocalDate> date = day.firstDate(year);
    for (java.time.DayOfWeek weekday : java.time.DayOfWeek.values()) {
      String name =
          weekday.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
      if (date.isPresent() && line.text().contains(name) && date.get().getDayOfWeek() != weekday) {
        sink.problem(
            Problem.warning(
                line.number(), date.get() + " is not a " + name + "; kept the printed date"));
      }
    }
  }

  /** Gives the records of all days and claims what is left. */
  void finish() {
    for (Day day : days) {
      DayClock clock = new DayClock();
      List<DayClock.Slot> slots = day.entries().stream().map(e -> clock.next(e.time())).toList();
      for (int i = 0; i < slots.size(); i++) {
        Optional<LocalTime> next =
            i + 1 < slots.size() ? Optional.of(slots.get(i + 1).start()) : Optional.empty();
        entry(day, day.entries().get(i), slots.get(i), next);
      }
    }
  }

  private void entry(Day day, AgendaEntry entry, DayClock.Slot slot, Optional<LocalTime> next) {
    List<AgendaEntry.Talk> talks = entry.talks();
    if (talks.isEmpty()) {
      withoutTalk(entry);
      return;
    }
    boolean single = talks.size() == 1;
    entry.texts().stream()
        .filter(t -> talks.stream().noneMatch(k -> k.first() <= t.line() && t.line() <= k.last()))
        .filter(t -> t.line() != entry.line().number())
        .forEach(
            t -> sink.problem(Problem.warning(t.line(), "not understood below a talk; left out")));
    if (!single || entry.isSession()) {
      sink.claim(LineClaim.furniture(entry.line().number(), "session-heading"));
    }
    for (AgendaEntry.Talk talk : talks) {
      TalkBlock block =
          new TalkBlock(TalkRecord.Form.AGENDA).cover(talk.first()).cover(talk.last());
      block.speakers(talk.speakers());
      if (!talk.title().isEmpty()) {
        block.title(talk.title(), talk.titleLine());
      }
      day.heading().map(DayHeading::date).or(() -> onlyDay).ifPresent(d -> block.day(d, year));
      if (single) {
        block.cover(entry.line().number()).time(checked(slot, next, entry.line().number()));
        next.ifPresent(block::endAt);
      }
      talk.speakers().stream().map(PrintedName::name).map(MatchKey::of).forEach(speakers::add);
      sink.record(block.record());
    }
  }

  /** Leaves out a printed end that lies hours after the next line begins. */
  private DayClock.Slot checked(DayClock.Slot slot, Optional<LocalTime> next, int line) {
    boolean slip =
        next.isPresent()
            && next.get().isAfter(slot.start())
            && slot.end().filter(e -> e.isAfter(next.get().plusHours(3))).isPresent();
    if (!slip) {
      return slot;
    }
    sink.problem(
        Problem.warning(
            line,
            "the end "
                + slot.end().get()
                + " lies hours after the next line begins; took that line's beginning"));
    return new DayClock.Slot(slot.start(), Optional.empty());
  }

  private void withoutTalk(AgendaEntry entry) {
    int line = entry.line().number();
    if (entry.isBreak()) {
      Set<Integer> lines = new TreeSet<>(List.of(line, entry.texts().get(0).line()));
      entry.texts().stream()
          .filter(t -> t.text().startsWith("("))
          .forEach(t -> lines.add(t.line()));
      lines.forEach(l -> sink.claim(LineClaim.furniture(l, "agenda-break")));
    } else if (entry.isSession()) {
      new TreeSet<>(List.of(line, entry.texts().get(0).line()))
          .forEach(l -> sink.claim(LineClaim.furniture(l, "session-heading")));
    } else {
      sink.problem(
          Problem.warning(line, "expected a speaker or a break after the time; left the line out"));
    }
  }

  /** Tells whether a printed name is a speaker of the agenda. */
  boolean names(String name) {
    return speakers.contains(MatchKey.of(name));
  }

  /**
   * A heading of a day.
   *
   * @param date what it prints
   * @param line where it stands
   */
  record DayHeading(PrintedDate date, int line) {}

  /** Gives the printed days in order. */
  List<DayHeading> days() {
    return days.stream().map(Day::heading).flatMap(Optional::stream).toList();
  }
}

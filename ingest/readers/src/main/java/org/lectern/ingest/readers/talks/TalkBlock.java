package org.lectern.ingest.readers.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.Coworkers;
import org.lectern.ingest.readers.phrase.DayClock;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.PrintedTime;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceLine;

/** Gathers what the lines of one talk say until the talk is complete. */
public final class TalkBlock {
  private final TalkRecord.Form form;
  private int first = Integer.MAX_VALUE;
  private int last;
  private Optional<PrintedText> title = Optional.empty();
  private final List<PrintedName> speakers = new ArrayList<>();
  private final Map<String, PrintedName> collaborators = new LinkedHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Integer> abstractLines = new ArrayList<>();
  private final Set<PrintedLink> links = new LinkedHashSet<>();
  private int abstractLine;
  private boolean hasAbstract;
  private Optional<LocalDate> date = Optional.empty();
  private Optional<MonthDay> monthDay = Optional.empty();
  private Optional<DayClock.Slot> slot = Optional.empty();
  private boolean endDerived;
  private Optional<LocalTime> derivedEnd = Optional.empty();
  private Optional<PrintedText> place = Optional.empty();

  /**
   * Begins a talk.
   *
   * @param form which side of the talk the lines show
   */
  public TalkBlock(TalkRecord.Form form) {
    this.form = form;
  }

  /** Takes a line into the location of the talk. */
  public TalkBlock cover(int line) {
    first = Math.min(first, line);
    last = Math.max(last, line);
    return this;
  }

  /** Takes the lines of a location into that of the talk. */
  public TalkBlock cover(Location lines) {
    return cover(lines.first()).cover(lines.last());
  }

  /** Takes the title. */
  public TalkBlock title(String text, int line) {
    title = Optional.of(new PrintedText(PrintedForm.clean(text), line));
    return cover(line);
  }

  /** Takes speakers, after those already named. */
  public TalkBlock speakers(List<PrintedName> people) {
    speakers.addAll(people);
    people.forEach(p -> cover(p.line()));
    return this;
  }

  /** Gives all speakers these affiliations, printed below their names. */
  public TalkBlock affiliations(List<String> affiliations, int line) {
    speakers.replaceAll(
        p -> p.affiliations().isEmpty() ? new PrintedName(p.name(), affiliations, p.line()) : p);
    return cover(line);
  }

  /** Whether a speaker is without an affiliation, so that one that comes is taken. */
  public boolean lacksAffiliation() {
    return speakers.stream().anyMatch(speaker -> speaker.affiliations().isEmpty());
  }

  /** Takes co-workers. */
  public TalkBlock collaborators(List<PrintedName> people) {
    people.forEach(p -> collaborators.putIfAbsent(p.name(), p));
    people.forEach(p -> cover(p.line()));
    return this;
  }

  /** Takes addresses. */
  public TalkBlock links(List<PrintedLink> printed) {
    links.addAll(printed);
    printed.forEach(l -> cover(l.line()));
    return this;
  }

  /**
   * Takes a line of the abstract, with the co-workers and addresses it names.
   *
   * @param line the line
   * @param prose the line without its label
   */
  public TalkBlock paragraph(SourceLine line, ProseLine prose) {
    hasAbstract = true;
    abstractLines.add(line.number());
    String text = prose.text();
    if (!text.isEmpty()) {
      abstractLine = paragraphs.isEmpty() ? line.number() : abstractLine;
      paragraphs.add(text);
    }
    collaborators(Coworkers.find(prose.body(), line.number()));
    links(Addresses.links(prose.body(), line.number()));
    return cover(line.number());
  }

  /** Notes that a label announced an abstract. */
  public TalkBlock announceAbstract(int line) {
    hasAbstract = true;
    return cover(line);
  }

  /**
   * Takes the day.
   *
   * @param day what is printed
   * @param year the year to take when none is printed with the day
   */
  public TalkBlock day(PrintedDate day, Optional<Integer> year) {
    date = day.firstDate(year);
    monthDay = date.isPresent() ? Optional.empty() : day.first();
    return this;
  }

  /** Takes the time. */
  public TalkBlock time(DayClock.Slot printed) {
    slot = Optional.of(printed);
    return this;
  }

  /** Takes the start of the next line as the end, unless an end is printed. */
  public TalkBlock endAt(LocalTime next) {
    if (slot.isPresent() && slot.get().end().isEmpty() && next.isAfter(slot.get().start())) {
      derivedEnd = Optional.of(next);
      endDerived = true;
    }
    return this;
  }

  /** Takes the place. */
  public TalkBlock place(PrintedText printed) {
    place = Optional.of(printed);
    return this;
  }

  /** Tells whether a title was taken. */
  public boolean hasTitle() {
    return title.isPresent();
  }

  /** Tells whether a speaker was taken. */
  public boolean hasSpeaker() {
    return !speakers.isEmpty();
  }

  /** Tells whether an abstract was announced or taken. */
  public boolean hasAbstract() {
    return hasAbstract;
  }

  /** Gives the first line of the talk so far. */
  public int first() {
    return first;
  }

  /** Gives the printed speakers so far. */
  public List<PrintedName> speakers() {
    return List.copyOf(speakers);
  }

  /** Gives the record of the talk. */
  public TalkRecord record() {
    List<String> names = speakers.stream().map(PrintedName::name).toList();
    return TalkRecord.of(new Location(first, last), form)
        .title(title)
        .speakers(speakers)
        .collaborators(
            collaborators.values().stream().filter(c -> !names.contains(c.name())).toList())
        .prose(
            paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintedText(String.join("\n", paragraphs), abstractLine)),
            abstractLines)
        .day(date, monthDay)
        .times(
            slot.map(DayClock.Slot::start),
            derivedEnd.or(() -> slot.flatMap(DayClock.Slot::end)),
            endDerived)
        .place(place)
        .links(List.copyOf(links))
        .build();
  }

  /** Reads a time that fills a text, with a day before it perhaps. */
  static Optional<PrintedTime.Span> timeIn(String text) {
    int from = PrintedDate.find(text).map(PrintedDate::end).orElse(0);
    while (from < text.length() && !Character.isDigit(text.charAt(from))) {
      from++;
    }
    return from < text.length() ? PrintedTime.at(text, from) : Optional.empty();
  }
}

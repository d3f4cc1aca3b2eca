package org.lectern.ingest.readers.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.ingest.readers.phrase.EventName;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedText;

/**
 * Reads name, date and place of the event from the lines above the first heading of a page.
 *
 * <p>The name is the first line with a word such as Workshop, or else the line above the date. What
 * stands beside the date is the place, unless a labelled line prints it.
 */
final class EventHead {
  private final List<PageLine> head;
  private final Set<Integer> used = new TreeSet<>();
  private Optional<PrintedText> title = Optional.empty();
  private Optional<PrintedText> acronym = Optional.empty();
  private Optional<PrintedText> place = Optional.empty();
  private Optional<PrintedDate> date = Optional.empty();
  private Optional<Integer> year = Optional.empty();

  private EventHead(List<PageLine> head) {
    this.head = head;
  }

  /**
   * What was found.
   *
   * @param record the event, when anything of it is printed
   * @param lines the numbers of the lines it was read from
   */
  record Found(Optional<EventRecord> record, Set<Integer> lines) {}

  /**
   * Reads the head of a page.
   *
   * @param head the lines above the first heading or talk
   * @return the event
   */
  static Found read(List<PageLine> head) {
    EventHead reading = new EventHead(head);
    reading.findTitle();
    reading.findDate();
    reading.findPlace();
    return new Found(reading.record(), reading.used);
  }

  private void findTitle() {
    for (PageLine line : head) {
      if (line.kind() == PageLine.Kind.SHORT && EventName.isLikely(line.text())) {
        take(line);
        return;
      }
    }
    for (int i = 1; i < head.size(); i++) {
      if (isDate(head.get(i)) && head.get(i - 1).kind() == PageLine.Kind.SHORT) {
        take(head.get(i - 1));
        return;
      }
    }
  }

  private void take(PageLine line) {
    EventName name = EventName.of(line.text());
    title = Optional.of(new PrintedText(name.title(), line.number()));
    acronym = name.acronym().map(a -> new PrintedText(a, line.number()));
    year = EventName.year(line.text());
    used.add(line.number());
  }

  private static boolean isDate(PageLine line) {
    return line.kind() != PageLine.Kind.PROSE && PrintedDate.find(line.text()).isPresent();
  }

  private void findDate() {
    for (PageLine line : head) {
      if (!isDate(line)) {
        continue;
      }
      date = PrintedDate.find(line.text());
      boolean apart = title.isEmpty() || title.get().line() != line.number();
      String beside = line.label().map(TalkLabel::rest).orElse(line.text());
      String rest = PrintedDate.find(beside).map(d -> d.without(beside)).orElse("");
      if (apart && !rest.isEmpty() && Prose.words(rest) <= 8) {
        place = Optional.of(new PrintedText(rest, line.number()));
      }
      used.add(line.number());
      return;
    }
  }

  private void findPlace() {
    for (PageLine line : head) {
      if (line.isLabel(TalkLabel.Kind.WHERE) && !line.label().get().rest().isEmpty()) {
        place = Optional.of(new PrintedText(line.label().get().rest(), line.number()));
        used.add(line.number());
        return;
      }
    }
    for (int i = 1; i < head.size() && place.isEmpty(); i++) {
      PageLine line = head.get(i);
      if (line.kind() == PageLine.Kind.SHORT
          && used.contains(head.get(i - 1).number())
          && !used.contains(line.number())
          && line.text().matches("[\\p{Lu}][^.,:|]{2,50}(?:, [\\p{Lu}][^.,:|]{2,40}){1,2}")
          && !PersonNames.isList(line.text())) {
        place = Optional.of(new PrintedText(line.text(), line.number()));
        used.add(line.number());
      }
    }
  }

  private Optional<EventRecord> record() {
    if (used.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> lines = new ArrayList<>(used);
    Optional<Integer> printedYear = date.flatMap(PrintedDate::year).or(() -> year);
    boolean full = printedYear.isPresent();
    return Optional.of(
        new EventRecord(
            new Location(lines.get(0), lines.get(lines.size() - 1)),
            title,
            acronym,
            printedYear,
            new EventDays(
                date.flatMap(d -> d.firstDate(printedYear)),
                date.flatMap(d -> d.lastDate(printedYear)),
                full ? Optional.empty() : date.flatMap(PrintedDate::first),
                full ? Optional.empty() : date.flatMap(PrintedDate::last)),
            place,
            List.of()));
  }
}

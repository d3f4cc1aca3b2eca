package org.lectern.ingest.resolve.venues;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.resolve.model.CuratedEvent;

/** An event while what is known of it is gathered; of each value the first one given stays. */
public final class EventDraft {
  private Optional<String> title = Optional.empty();
  private Optional<String> acronym = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private Optional<LocalDate> startDate = Optional.empty();
  private Optional<LocalDate> endDate = Optional.empty();
  private Optional<MonthDay> startDay = Optional.empty();
  private Optional<MonthDay> endDay = Optional.empty();
  private Optional<String> place = Optional.empty();
  private Optional<SeriesDraft> series = Optional.empty();
  private final SortedSet<String> otherNames = new TreeSet<>();
  private final SortedSet<String> records = new TreeSet<>();
  private final List<String> sources = new ArrayList<>();

  void add(CuratedEvent event) {
    title = title.or(event::title);
    acronym = acronym.or(event::acronym);
    year = year.or(event::year);
    place = place.or(event::place);
    records.add(event.record());
  }

  void add(EventRecord event, String record) {
    event.title().ifPresent(printed -> name(printed.text()));
    acronym = acronym.or(() -> event.acronym().map(printed -> printed.text()));
    year = year.or(event::year);
    startDate = startDate.or(event::startDate);
    endDate = endDate.or(event::endDate);
    startDay = startDay.or(event::startDay);
    endDay = endDay.or(event::endDay);
    place = place.or(() -> event.place().map(printed -> printed.text()));
    records.add(record);
  }

  void name(String printed) {
    if (title.isEmpty()) {
      title = Optional.of(printed);
    } else if (!title.get().equals(printed)) {
      otherNames.add(printed);
    }
  }

  void edition(SeriesDraft ofSeries, int ofYear) {
    series = Optional.of(ofSeries);
    year = year.or(() -> Optional.of(ofYear));
    acronym = acronym.or(ofSeries::acronym);
  }

  void inSeries(SeriesDraft ofSeries) {
    series = series.or(() -> Optional.of(ofSeries));
    acronym = acronym.or(ofSeries::acronym);
  }

  void record(String record) {
    records.add(record);
  }

  void source(String source) {
    sources.add(source);
  }

  void absorb(EventDraft other) {
    other.title.ifPresent(this::name);
    acronym = acronym.or(() -> other.acronym);
    year = year.or(() -> other.year);
    startDate = startDate.or(() -> other.startDate);
    endDate = endDate.or(() -> other.endDate);
    startDay = startDay.or(() -> other.startDay);
    endDay = endDay.or(() -> other.endDay);
    place = place.or(() -> other.place);
    series = series.or(() -> other.series);
    otherNames.addAll(other.otherNames);
    records.addAll(other.records);
    sources.addAll(other.sources);
  }

  /** Gives the short name: acronym with year, series with year, else the title. */
  public String label() {
    Optional<String> name = acronym.or(() -> series.map(SeriesDraft::label));
    if (name.isPresent()) {
      return year.map(y -> name.get() + " " + y).orElse(name.get());
    }
    return title();
  }

  /** Gives the full name; the short one where no other is known. */
  public String title() {
    return title.orElseGet(
        () ->
            acronym
                .or(() -> series.map(SeriesDraft::label))
                .map(name -> year.map(y -> name + " " + y).orElse(name))
                .orElseGet(() -> "Event of " + String.join(", ", sources)));
  }

  /** Gives the acronym. */
  public Optional<String> acronym() {
    return acronym;
  }

  /** Gives the year, printed or curated. */
  public Optional<Integer> year() {
    return year.or(() -> startDate.map(LocalDate::getYear));
  }

  /** Gives the first day; a day printed without year is put into the year of the event. */
  public Optional<LocalDate> startDate() {
    return startDate.or(() -> dated(startDay));
  }

  /** Gives the last day likewise; records that disagree may put it before the first, not we. */
  public Optional<LocalDate> endDate() {
    return endDate
        .or(() -> dated(endDay))
        .filter(last -> startDate().filter(last::isBefore).isEmpty());
  }

  /** Puts a day without year into the year of the event. */
  public Optional<LocalDate> dated(Optional<MonthDay> day) {
    return day.flatMap(d -> year().filter(d::isValidYear).map(d::atYear));
  }

  /** Gives the place. */
  public Optional<String> place() {
    return place;
  }

  /** Gives the series. */
  public Optional<SeriesDraft> series() {
    return series;
  }

  /** Lists other printed names. */
  public SortedSet<String> otherNames() {
    return otherNames;
  }

  /** Lists the keys of its records. */
  public SortedSet<String> records() {
    return records;
  }
}

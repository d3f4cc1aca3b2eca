package org.lectern.ingest.resolve.venues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.resolve.identity.LabelOverrides;
import org.lectern.ingest.resolve.model.CuratedEvent;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.text.MatchKey;

/** Gathers the series and events that sources name, one draft for each. */
public final class VenueRegistry {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "venues 2";

  private final NameTable table;
  private final LabelOverrides overrides;
  private final Map<String, SeriesDraft> series = new HashMap<>();
  private final Map<String, EventDraft> editions = new HashMap<>();
  private final Map<String, EventDraft> eventOfSource = new HashMap<>();
  private final List<EventDraft> events = new ArrayList<>();

  /**
   * Prepares the registry.
   *
   * @param curated the curated series
   */
  public VenueRegistry(Collection<CuratedName> curated) {
    this(curated, new LabelOverrides(List.of()));
  }

  /**
   * Prepares the registry.
   *
   * @param curated the curated series
   * @param overrides what curators state of series; goes before the rules
   */
  public VenueRegistry(Collection<CuratedName> curated, LabelOverrides overrides) {
    this.overrides = overrides;
    table = new NameTable(curated, MatchKey::of);
  }

  /**
   * Registers a printed series.
   *
   * @param printed its name or acronym as printed
   * @param record the record that prints it
   */
  public SeriesDraft series(String printed, String record) {
    String label = overrides.standIn(printed);
    Optional<CuratedName> curated =
        overrides.isApart(label)
            ? Optional.empty()
            : VenueForm.of(label).stream().map(table::find).flatMap(Optional::stream).findFirst();
    String key = MatchKey.of(curated.map(CuratedName::name).orElse(label)) + overrides.mark(label);
    SeriesDraft draft = series.computeIfAbsent(key, k -> new SeriesDraft(curated));
    draft.print(printed, record);
    return draft;
  }

  /**
   * Registers a printed edition.
   *
   * @param of its series
   * @param year its year
   * @param record the record that prints it
   */
  public EventDraft edition(SeriesDraft of, int year, String record) {
    EventDraft draft =
        editions.computeIfAbsent(
            MatchKey.of(of.title()) + " " + year,
            key -> {
              EventDraft event = new EventDraft();
              event.edition(of, year);
              events.add(event);
              return event;
            });
    draft.record(record);
    return draft;
  }

  /**
   * Registers the event a source is about.
   *
   * @param source the key of the source
   * @param curated what is curated of it; goes before what is printed
   * @param printed the event records of the source with their keys, in order
   */
  public EventDraft eventOf(
      String source, Optional<CuratedEvent> curated, Map<String, EventRecord> printed) {
    EventDraft draft = new EventDraft();
    curated.ifPresent(draft::add);
    printed.forEach((record, event) -> draft.add(event, record));
    draft.source(source);
    Optional<String> seriesName =
        curated
            .flatMap(CuratedEvent::series)
            .or(() -> firstAcronym(printed).filter(name -> table.find(name).isPresent()));
    EventDraft event = draft;
    if (seriesName.isPresent()) {
      String record =
          curated
              .filter(c -> c.series().isPresent())
              .map(CuratedEvent::record)
              .orElseGet(() -> printed.keySet().iterator().next());
      SeriesDraft of = series(seriesName.get(), record);
      draft.inSeries(of);
      if (draft.year().isPresent()) {
        event = edition(of, draft.year().get(), record);
        event.absorb(draft);
      }
    }
    if (event == draft) {
      events.add(event);
    }
    eventOfSource.put(source, event);
    return event;
  }

  private static Optional<String> firstAcronym(Map<String, EventRecord> printed) {
    return printed.values().stream()
        .flatMap(event -> event.acronym().stream())
        .map(PrintedText::text)
        .findFirst();
  }

  /** Makes two events one; the second is gone afterwards. */
  public void join(EventDraft event, EventDraft same) {
    event.absorb(same);
    editions.replaceAll((key, draft) -> draft == same ? event : draft);
    eventOfSource.replaceAll((source, draft) -> draft == same ? event : draft);
    events.remove(same);
  }

  /** Finds the event a source is about. */
  public Optional<EventDraft> eventOf(String source) {
    return Optional.ofNullable(eventOfSource.get(source));
  }

  /** Lists all events in the order of their registration. */
  public List<EventDraft> events() {
    return List.copyOf(events);
  }

  /** Lists all series, sorted by label. */
  public List<SeriesDraft> allSeries() {
    return series.values().stream()
        .sorted(
            java.util.Comparator.comparing(SeriesDraft::label).thenComparing(SeriesDraft::title))
        .toList();
  }
}

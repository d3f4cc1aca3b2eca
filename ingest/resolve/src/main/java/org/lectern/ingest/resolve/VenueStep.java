package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.identity.LabelOverrides;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.model.CuratedEvent;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;
import org.lectern.ingest.resolve.venues.EventDraft;
import org.lectern.ingest.resolve.venues.PrintedVenue;
import org.lectern.ingest.resolve.venues.SeriesDraft;
import org.lectern.ingest.resolve.venues.VenueRegistry;
import org.lectern.ontology.Kind;
import org.lectern.text.MatchKey;

/** Resolves series and events, and says where papers appeared. */
final class VenueStep {
  private static final double SAME_EDITION = 0.98;

  private final Corpus corpus;
  private final List<RecordRef> records;
  private final KeyAssigner keys;
  private final Findings findings;
  private final VenueRegistry venues;
  private final List<Constraint> ofSeries;
  private final List<Constraint> ofEvents;
  private final Map<PaperCluster, SeriesDraft> seriesOfPaper = new IdentityHashMap<>();
  private final Map<PaperCluster, EventDraft> eventOfPaper = new IdentityHashMap<>();
  private final Map<EventDraft, SortedMap<String, SortedSet<String>>> printedEditions =
      new IdentityHashMap<>();
  private Map<EventDraft, String> eventKeys = Map.of();
  private Map<SeriesDraft, String> seriesKeys = Map.of();

  VenueStep(
      Corpus corpus,
      List<RecordRef> records,
      KeyAssigner keys,
      Findings findings,
      List<Constraint> ofSeries,
      List<Constraint> ofEvents) {
    this.corpus = corpus;
    this.records = records;
    this.keys = keys;
    this.findings = findings;
    this.ofSeries = ofSeries;
    this.ofEvents = ofEvents;
    this.venues = new VenueRegistry(corpus.curated().series(), new LabelOverrides(ofSeries));
  }

  /** Registers the events of all sources and the venues of all papers, and gives them keys. */
  void register(List<PaperCluster> papers) {
    registerEvents();
    papers.forEach(this::registerVenue);
    ofEvents.forEach(this::join);
    seriesKeys =
        keys.assign(
            Kind.SERIES,
            venues.allSeries(),
            s -> KeyAssigner.Candidate.of(s.label(), s.title(), Marks.forms(s.printed().keySet())));
    eventKeys =
        keys.assign(
            Kind.EVENT,
            venues.events(),
            e ->
                KeyAssigner.Candidate.of(
                    e.title(), e.label(), Marks.forms(List.of(e.title(), e.label()))));
    decideCurated();
  }

  /** Makes events one that a curator says are. */
  private void join(Constraint constraint) {
    List<EventDraft> stated =
        venues.events().stream()
            .filter(
                event ->
                    constraint.first().contains(event.label())
                        || constraint.second().contains(event.label()))
            .toList();
    for (EventDraft event : stated.subList(Math.min(1, stated.size()), stated.size())) {
      venues.join(stated.get(0), event);
      eventOfPaper.replaceAll((paper, draft) -> draft == event ? stated.get(0) : draft);
      SortedMap<String, SortedSet<String>> printed = printedEditions.remove(event);
      if (printed != null) {
        SortedMap<String, SortedSet<String>> into =
            printedEditions.computeIfAbsent(stated.get(0), draft -> new TreeMap<>());
        printed.forEach(
            (form, keys) -> into.computeIfAbsent(form, f -> new TreeSet<>()).addAll(keys));
      }
    }
  }

  private void decideCurated() {
    Map<String, String> keyOfSeries = new HashMap<>();
    venues
        .allSeries()
        .forEach(s -> s.printed().keySet().forEach(f -> keyOfSeries.put(f, seriesKeys.get(s))));
    CuratedIdentity.decide(findings, Kind.SERIES, ofSeries, keyOfSeries::get, label -> label);
    Map<String, String> keyOfEvent = new HashMap<>();
    for (EventDraft event : venues.events()) {
      keyOfEvent.put(event.label(), eventKeys.get(event));
      event.otherNames().forEach(name -> keyOfEvent.putIfAbsent(name, eventKeys.get(event)));
    }
    for (Constraint constraint : ofEvents) {
      // The label of an event that was joined is gone; its partner's key is its own.
      String key =
          constraint.first().stream()
              .map(keyOfEvent::get)
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .or(
                  () ->
                      constraint.second().stream()
                          .map(keyOfEvent::get)
                          .filter(java.util.Objects::nonNull)
                          .findFirst())
              .orElse(null);
      CuratedIdentity.decide(
          findings, Kind.EVENT, List.of(constraint), label -> key, label -> label);
    }
  }

  /** Lists all printed series and all events with what they mean. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (SeriesDraft draft : venues.allSeries()) {
      for (String form : draft.printed().keySet()) {
        members.add(
            Member.label(Kind.SERIES, form, Marks.forms(List.of(form)), seriesKeys.get(draft)));
      }
    }
    for (EventDraft event : venues.events()) {
      members.add(
          Member.label(
              Kind.EVENT,
              event.label(),
              Marks.forms(List.of(event.title(), event.label())),
              eventKeys.get(event)));
    }
    return members;
  }

  /** Gives the event a source with talks is about. */
  EventDraft eventOf(String source) {
    return venues.eventOf(source).orElseThrow();
  }

  /** Gives the key of an event. */
  String keyOf(EventDraft event) {
    return eventKeys.get(event);
  }

  /** Says where a paper appeared. */
  Optional<Venue> venueOf(PaperCluster paper) {
    return eventOfPaper.containsKey(paper)
        ? Optional.of(new Venue(true, eventKeys.get(eventOfPaper.get(paper))))
        : Optional.ofNullable(seriesOfPaper.get(paper))
            .map(draft -> new Venue(false, seriesKeys.get(draft)));
  }

  /** Gives the printed year of the edition a paper appeared at. */
  Optional<Integer> yearOf(PaperCluster paper) {
    return Optional.ofNullable(eventOfPaper.get(paper)).flatMap(EventDraft::year);
  }

  private void registerEvents() {
    Map<String, Map<String, EventRecord>> printed = new TreeMap<>();
    Set<String> withTalks = new TreeSet<>(corpus.curated().events().keySet());
    for (RecordRef ref : records) {
      if (ref.record() instanceof EventRecord event) {
        printed.computeIfAbsent(ref.source(), s -> new LinkedHashMap<>()).put(ref.key(), event);
        withTalks.add(ref.source());
      } else if (ref.record() instanceof TalkRecord || ref.record() instanceof PersonRecord) {
        withTalks.add(ref.source());
      }
    }
    for (String source : withTalks) {
      EventDraft event =
          venues.eventOf(
              source,
              Optional.ofNullable(corpus.curated().events().get(source)),
              printed.getOrDefault(source, Map.of()));
      if (event.records().isEmpty()) {
        // A document of talks that names no event still has one; its first record is the receipt.
        records.stream()
            .filter(ref -> ref.source().equals(source))
            .findFirst()
            .ifPresent(ref -> event.records().add(ref.key()));
      }
    }
  }

  private void registerVenue(PaperCluster cluster) {
    List<PaperCluster.Member> members = new ArrayList<>(cluster.members());
    // Where one record says that it is a preprint and another where it appeared, it appeared there.
    members.sort(Comparator.comparing(member -> preprint(member)));
    for (PaperCluster.Member member : members) {
      Optional<PrintedVenue> venue = venue(member);
      if (venue.isPresent()) {
        registerPrinted(cluster, member, venue.get());
      } else if (Optional.ofNullable(corpus.curated().events().get(member.ref().source()))
          .filter(CuratedEvent::papersAppearedThere)
          .isPresent()) {
        venues
            .eventOf(member.ref().source())
            .ifPresent(event -> eventOfPaper.putIfAbsent(cluster, event));
      }
    }
  }

  private void registerPrinted(
      PaperCluster cluster, PaperCluster.Member member, PrintedVenue venue) {
    if (venue.thesis()) {
      return;
    }
    SeriesDraft series = venues.series(venue.name(), member.ref().key());
    seriesOfPaper.putIfAbsent(cluster, series);
    boolean chosen = seriesOfPaper.get(cluster) == series;
    venue
        .year()
        .ifPresent(
            year -> {
              EventDraft edition = venues.edition(series, year, member.ref().key());
              if (chosen) {
                eventOfPaper.putIfAbsent(cluster, edition);
              }
              printedEditions
                  .computeIfAbsent(edition, e -> new TreeMap<>())
                  .computeIfAbsent(
                      member.record().venue().orElseThrow().text(), p -> new TreeSet<>())
                  .add(member.ref().key());
            });
  }

  private static Optional<PrintedVenue> venue(PaperCluster.Member member) {
    return member.record().venue().map(printed -> PrintedVenue.parse(printed.text()));
  }

  private static boolean preprint(PaperCluster.Member member) {
    return venue(member).filter(PrintedVenue::preprint).isPresent();
  }

  /**
   * Gives all events, sorted by key.
   *
   * @param people links printed names
   * @param speaking for each event's key the people who gave a talk there
   */
  List<Event> events(PeopleStep people, Map<String, Set<String>> speaking) {
    Map<EventDraft, List<RecordRef>> recordsOf = new IdentityHashMap<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof EventRecord || ref.record() instanceof PersonRecord) {
        venues
            .eventOf(ref.source())
            .ifPresent(e -> recordsOf.computeIfAbsent(e, k -> new ArrayList<>()).add(ref));
      }
    }
    List<Event> events = new ArrayList<>();
    for (EventDraft draft : venues.events()) {
      String key = eventKeys.get(draft);
      List<PersonLink> links =
          peopleOf(
              recordsOf.getOrDefault(draft, List.of()),
              people,
              speaking.getOrDefault(key, Set.of()));
      events.add(event(draft, key, links));
    }
    events.sort(Comparator.comparing(Event::key));
    return events;
  }

  private static List<PersonLink> peopleOf(
      List<RecordRef> records, PeopleStep people, Set<String> speaking) {
    List<PersonLink> links = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (RecordRef ref : records) {
      String role = "organizer";
      List<PrintedName> names = List.of();
      if (ref.record() instanceof EventRecord event) {
        names = event.organizers();
      } else if (ref.record() instanceof PersonRecord listed
          && !speaking.contains(people.personAt(ref.key(), listed.role(), 1))) {
        role = listed.role();
        names = List.of(listed.person());
      }
      for (int i = 0; i < names.size(); i++) {
        if (seen.add(role + " " + people.personAt(ref.key(), role, i + 1))) {
          int position = positions.merge(role, 1, Integer::sum);
          links.add(people.link(role, position, ref.key(), i, names.get(i)));
        }
      }
    }
    return links;
  }

  /** States why the printed venues of papers are one edition. */
  private void decide(EventDraft draft, String key) {
    printedEditions
        .getOrDefault(draft, new TreeMap<>())
        .forEach(
            (printed, recordKeys) -> {
              if (printed.equals(draft.label())) {
                EqualName.decide(
                    findings,
                    new EntityRef(Kind.EVENT, key),
                    printed,
                    VenueRegistry.VERSION,
                    recordKeys);
              } else {
                findings.decide(
                    Decision.same(
                        new EntityRef(Kind.EVENT, key),
                        printed,
                        draft.label(),
                        Reason.of("same-series-and-year", SAME_EDITION, LinkStrength.VERIFIED),
                        VenueRegistry.VERSION,
                        recordKeys));
              }
            });
  }

  private Event event(EventDraft draft, String key, List<PersonLink> people) {
    decide(draft, key);
    decideNames(draft, key);
    return new Event(
        key,
        draft.label(),
        draft.title(),
        draft.otherNames(),
        draft.acronym(),
        draft.year(),
        draft.startDate(),
        draft.endDate(),
        draft.place(),
        draft.series().map(seriesKeys::get),
        people,
        List.copyOf(draft.records()));
  }

  /** States why a source's event and an edition are one: the series and the year are the same. */
  private void decideNames(EventDraft draft, String key) {
    SortedSet<String> names = new TreeSet<>(draft.otherNames());
    names.add(draft.title());
    names.remove(draft.label());
    Optional<String> series = draft.series().map(SeriesDraft::label);
    Optional<String> year = draft.year().map(String::valueOf);
    if (series.isEmpty() || year.isEmpty()) {
      return;
    }
    for (String name : names) {
      findings.decide(
          Decision.same(
              new EntityRef(Kind.EVENT, key),
              name,
              draft.label(),
              Reason.of("same-series-and-year", 1.0, LinkStrength.VERIFIED)
                  .by(List.of("series=" + series.get(), "year=" + year.get())),
              VenueRegistry.VERSION,
              draft.records()));
    }
  }

  /** Gives all series, sorted by key. */
  List<Series> series() {
    return venues.allSeries().stream()
        .map(this::series)
        .sorted(Comparator.comparing(Series::key))
        .toList();
  }

  private Series series(SeriesDraft draft) {
    String key = seriesKeys.get(draft);
    SortedSet<String> others = new TreeSet<>(draft.printed().keySet());
    others.remove(draft.label());
    others.remove(draft.title());
    draft
        .printed()
        .forEach(
            (printed, recordKeys) -> {
              if (printed.equals(draft.label())) {
                EqualName.decide(
                    findings,
                    new EntityRef(Kind.SERIES, key),
                    printed,
                    VenueRegistry.VERSION,
                    recordKeys);
              } else {
                findings.decide(decision(draft, key, printed, recordKeys));
              }
            });
    return new Series(
        key,
        draft.label(),
        draft.title(),
        others,
        draft.acronym(),
        draft.journal(),
        List.copyOf(draft.records()));
  }

  private static Decision decision(
      SeriesDraft draft, String key, String printed, Set<String> recordKeys) {
    boolean normalised = MatchKey.of(printed).equals(MatchKey.of(draft.label()));
    List<String> receipts = new ArrayList<>(recordKeys);
    if (!normalised) {
      draft.curated().map(CuratedName::record).ifPresent(receipts::add);
    }
    return Decision.same(
        new EntityRef(Kind.SERIES, key),
        printed,
        draft.label(),
        EqualName.normalisedOrCurated(normalised, MatchKey.of(printed), draft.title()),
        VenueRegistry.VERSION,
        receipts);
  }
}

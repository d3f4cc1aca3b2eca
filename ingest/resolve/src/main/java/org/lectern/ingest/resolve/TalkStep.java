package org.lectern.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;
import org.lectern.ingest.resolve.venues.EventDraft;
import org.lectern.ontology.Kind;
import org.lectern.text.TitleForm;

/** Resolves talks. */
final class TalkStep {
  /** Counts up whenever decisions would change. */
  static final String VERSION = "talks 2";

  /** Titles this similar say of themselves that two records are one talk. */
  private static final double ALIKE = 0.8;

  private final List<TalkCluster> clusters;
  private final Map<String, List<RecordRef>> listedIn = new HashMap<>();
  private final VenueStep venues;
  private final TopicStep topics;
  private final Findings findings;
  private Map<TalkCluster, String> talkKeys = Map.of();

  TalkStep(List<RecordRef> records, VenueStep venues, TopicStep topics, Findings findings) {
    this.findings = findings;
    this.clusters = talkClusters(records);
    this.venues = venues;
    this.topics = topics;
    for (RecordRef ref : records) {
      if (ref.record() instanceof PersonRecord) {
        listedIn.computeIfAbsent(ref.source(), source -> new ArrayList<>()).add(ref);
      }
    }
  }

  /** Gives the talks their keys. */
  Map<TalkCluster, String> assignKeys(KeyAssigner keys) {
    talkKeys = keys.assign(Kind.TALK, clusters, this::candidate);
    return talkKeys;
  }

  /** Gives all talks, sorted by key. */
  List<Talk> talks(PeopleStep people, List<Paper> papers) {
    PresentedPapers index = new PresentedPapers(papers);
    List<Talk> talks = new ArrayList<>();
    for (TalkCluster cluster : clusters) {
      talks.add(talk(cluster, talkKeys.get(cluster), people, index));
    }
    talks.sort(Comparator.comparing(Talk::key));
    return talks;
  }

  private static List<TalkCluster> talkClusters(List<RecordRef> records) {
    Map<String, List<TalkCluster.Member>> bySource = new TreeMap<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof TalkRecord talk) {
        bySource
            .computeIfAbsent(ref.source(), s -> new ArrayList<>())
            .add(new TalkCluster.Member(ref, talk));
      }
    }
    List<TalkCluster> talks = new ArrayList<>();
    bySource.forEach((source, members) -> talks.addAll(TalkCluster.of(source, members)));
    return talks;
  }

  private KeyAssigner.Candidate candidate(TalkCluster talk) {
    String event = venues.keyOf(venues.eventOf(talk.source()));
    Optional<String> title = title(talk);
    String anchor = event + "-talk-" + talk.ordinal();
    SortedSet<String> marks = new TreeSet<>();
    for (TalkCluster.Member member : talk.members()) {
      marks.addAll(
          Marks.work(
              talk.source(),
              "talk",
              member.record().title().map(PrintedText::text).orElse("untitled " + talk.ordinal()),
              member.record().speakers()));
    }
    return title.isPresent()
        ? KeyAssigner.Candidate.of(title.get(), anchor, marks)
        : new KeyAssigner.Candidate(anchor, anchor, anchor, marks);
  }

  private static Optional<String> title(TalkCluster talk) {
    return talk.detail()
        .record()
        .title()
        .or(() -> talk.agenda().flatMap(agenda -> agenda.record().title()))
        .map(PrintedText::text);
  }

  private Talk talk(TalkCluster cluster, String key, PeopleStep people, PresentedPapers papers) {
    EventDraft event = venues.eventOf(cluster.source());
    Optional<String> title = title(cluster);
    SortedSet<String> otherTitles = new TreeSet<>();
    SortedSet<String> urls = new TreeSet<>();
    TopicLinks links = new TopicLinks();
    Optional<TalkRecord> timed = Optional.empty();
    Optional<String> abstractText = Optional.empty();
    Optional<String> place = Optional.empty();
    for (TalkCluster.Member member : cluster.members()) {
      TalkRecord record = member.record();
      record.title().map(PrintedText::text).ifPresent(otherTitles::add);
      record.links().stream().map(PrintedLink::url).forEach(urls::add);
      abstractText = abstractText.or(() -> record.abstractText().map(PrintedText::text));
      place = place.or(() -> record.place().map(PrintedText::text));
      if (timed.isEmpty() && (record.start().isPresent() || record.date().isPresent())) {
        timed = Optional.of(record);
      }
      record.title().ifPresent(t -> topics.tag(links, "title", t.text(), member.ref().key()));
      record
          .abstractText()
          .ifPresent(a -> topics.tag(links, "abstract", a.text(), member.ref().key()));
      topics.mentioned(links, member.ref(), record.abstractLines());
    }
    title.ifPresent(otherTitles::remove);
    cluster.agenda().ifPresent(line -> decide(cluster, line, key));
    Optional<LocalDate> date =
        cluster.members().stream()
            .map(m -> m.record().date().or(() -> event.dated(m.record().monthDay())))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<TalkRecord> slot = timed;
    List<PersonLink> persons = peopleOf(cluster, people);
    List<String> printed = new ArrayList<>(otherTitles);
    title.ifPresent(printed::add);
    SortedSet<String> presents = new TreeSet<>();
    for (PresentedPapers.Finding finding :
        papers.of(printed, urls, persons, date.map(LocalDate::getYear).or(event::year))) {
      if (finding.linked()) {
        presents.add(finding.paper().key());
      }
      note(finding, cluster, key, title.orElse(key));
    }
    return new Talk(
        key,
        title.orElseGet(() -> label(persons, cluster, event)),
        title,
        otherTitles,
        venues.keyOf(event),
        cluster.ordinal(),
        persons,
        date,
        slot.flatMap(TalkRecord::start).flatMap(time -> date.map(day -> day.atTime(time))),
        slot.flatMap(TalkRecord::end).flatMap(time -> date.map(day -> day.atTime(time))),
        slot.filter(s -> s.end().isPresent()).map(TalkRecord::endDerived).orElse(false),
        place,
        abstractText,
        links.links(),
        presents,
        urls,
        cluster.recordKeys());
  }

  /** States why a line of the programme and a block of details are one talk. */
  private void decide(TalkCluster talk, TalkCluster.Member line, String key) {
    Optional<String> listed = line.record().title().map(PrintedText::text);
    Optional<String> detailed = talk.detail().record().title().map(PrintedText::text);
    double titles =
        listed.isPresent() && detailed.isPresent()
            ? TitleForm.similarity(listed.get(), detailed.get())
            : 0;
    String name = listed.or(() -> detailed).orElse("untitled");
    findings.decide(
        Decision.same(
            new EntityRef(Kind.TALK, key),
            name,
            detailed.orElse(name),
            Reason.of("printed-twice", titles >= ALIKE ? 0.99 : 0.9, LinkStrength.VERIFIED)
                .by(List.of(String.format(Locale.ROOT, "title-similarity=%.2f", titles))),
            VERSION,
            talk.recordKeys()));
  }

  /** States what was found of a talk and a paper: a decision for a link, else a warning. */
  private void note(PresentedPapers.Finding finding, TalkCluster talk, String key, String printed) {
    List<String> receipts = new ArrayList<>(talk.recordKeys());
    receipts.addAll(finding.paper().records());
    if (finding.linked()) {
      findings.decide(
          Decision.same(
                  new EntityRef(Kind.TALK, key),
                  printed,
                  finding.paper().title(),
                  finding.reason(),
                  VERSION,
                  receipts)
              .withOutcome(
                  Outcome.PRESENTS, List.of(new EntityRef(Kind.PAPER, finding.paper().key()))));
    } else {
      findings.warn(
          new Warning(
              "the talk '"
                  + printed
                  + "' may present the paper '"
                  + finding.paper().title()
                  + "' ("
                  + finding.reason().rule()
                  + ", "
                  + String.join(", ", finding.reason().features())
                  + "); not linked",
              receipts));
    }
  }

  private static String label(List<PersonLink> people, TalkCluster talk, EventDraft event) {
    String speakers =
        people.stream()
            .filter(link -> link.role().equals("speaker"))
            .map(PersonLink::printedName)
            .collect(Collectors.joining(", "));
    return speakers.isEmpty()
        ? "Talk " + talk.ordinal() + ", " + event.label()
        : "Talk by " + speakers + ", " + event.label();
  }

  private List<PersonLink> peopleOf(TalkCluster cluster, PeopleStep people) {
    Map<String, List<String>> listed = new HashMap<>();
    for (RecordRef ref : listedIn.getOrDefault(cluster.source(), List.of())) {
      String role = ((PersonRecord) ref.record()).role();
      String key = people.personAt(ref.key(), role, 1);
      listed.computeIfAbsent(key, k -> new ArrayList<>()).add(ref.key());
    }
    List<PersonLink> links = new ArrayList<>();
    for (String role : List.of("speaker", "collaborator")) {
      Map<String, PersonLink> byPerson = new LinkedHashMap<>();
      for (TalkCluster.Member member : cluster.members()) {
        List<PrintedName> names =
            role.equals("speaker") ? member.record().speakers() : member.record().collaborators();
        for (int i = 0; i < names.size(); i++) {
          String person = people.personAt(member.ref().key(), role, i + 1);
          PersonLink old = byPerson.get(person);
          PersonLink link =
              people.link(
                  role,
                  old == null ? byPerson.size() + 1 : old.position(),
                  member.ref().key(),
                  i,
                  names.get(i));
          byPerson.put(person, old == null ? link : old.joinedWith(link));
        }
      }
      byPerson.forEach(
          (person, link) ->
              links.add(
                  role.equals("speaker")
                      ? link.withRecords(listed.getOrDefault(person, List.of()))
                      : link));
    }
    return links;
  }
}

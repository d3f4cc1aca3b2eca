package org.lectern.ingest.resolve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.ingest.read.EventRecord;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.PersonRecord;
import org.lectern.ingest.read.PrintedLink;
import org.lectern.ingest.read.PrintedName;
import org.lectern.ingest.read.PrintedText;
import org.lectern.ingest.read.TalkRecord;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.resolve.people.PersonCluster;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonResolver;
import org.lectern.ingest.resolve.topics.TopicCluster;
import org.lectern.ingest.resolve.topics.TopicMention;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;
import org.lectern.ingest.resolve.venues.EventDraft;
import org.lectern.ingest.resolve.venues.OrganizationRegistry;
import org.lectern.ingest.resolve.venues.PrintedVenue;
import org.lectern.ingest.resolve.venues.SeriesDraft;
import org.lectern.ingest.resolve.venues.VenueRegistry;
import org.lectern.ontology.Kind;
import org.lectern.ontology.MatchKey;
import org.lectern.ontology.Slug;

/**
 * Resolves the records of all sources into entities.
 *
 * <p>The outcome is a function of the corpus and the ledger; the order of sources plays no part.
 * One instance resolves one corpus.
 */
public final class EntityResolver {
  /** Names the versions of all rules, for fingerprints. */
  public static final String VERSION =
      String.join(
          ", ",
          PersonResolver.VERSION,
          TopicResolver.VERSION,
          "tagger " + TopicTagger.VERSION,
          PaperResolver.VERSION,
          VenueRegistry.VERSION,
          OrganizationRegistry.VERSION,
          "talks 1");

  /** Headings that say how entries were sorted, not what they are about. */
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?i)(?:others?|misc(?:ellaneous|ellanea)?|general|empirical stud(?:y|ies)|surveys?(?: papers?)?"
              + "|reviews?|papers?(?: list)?|paper list|list of papers|resources|introduction|overview"
              + "|uncategori[sz]ed|must[- ]read.*|\\d{4}.*)");

  private final Corpus corpus;
  private final KeyAssigner keys;
  private final List<RecordRef> records;
  private final VenueRegistry venues;
  private final OrganizationRegistry organizations;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> personOfMention = new HashMap<>();
  private final Map<String, LinkStrength> strengthOfMention = new HashMap<>();
  private final Map<String, String> markOfMention = new HashMap<>();
  private final Map<String, String> organizationKeys = new HashMap<>();
  private final Map<String, String> topicKeys = new HashMap<>();
  private final Map<String, String> topicOfLabel = new HashMap<>();
  private final Map<EventDraft, String> eventKeys = new IdentityHashMap<>();
  private final Map<SeriesDraft, String> seriesKeys = new IdentityHashMap<>();
  private final Map<String, List<MentionRow>> mentionsAt;
  private TopicTagger tagger;

  /**
   * Prepares the resolution.
   *
   * @param corpus what to resolve
   * @param ledger the ledger of the generation before
   */
  public EntityResolver(Corpus corpus, Ledger ledger) {
    this.corpus = corpus;
    this.keys = new KeyAssigner(ledger);
    this.records =
        corpus.records().stream()
            .sorted(
                Comparator.comparing(RecordRef::source)
                    .thenComparing(ref -> ref.record().location().first())
                    .thenComparing(RecordRef::key))
            .toList();
    this.venues = new VenueRegistry(corpus.series());
    this.organizations = new OrganizationRegistry(corpus.organizations());
    this.mentionsAt =
        corpus.mentions().stream()
            .collect(Collectors.groupingBy(row -> row.source() + " " + row.aboutLine()));
  }

  /**
   * Resolves the corpus.
   *
   * @return the entities
   */
  public Entities resolve() {
    List<Topic> topics = resolveTopics();
    PaperResolver papersOf = new PaperResolver(records, corpus.links());
    warnings.addAll(papersOf.warnings());
    List<PaperCluster> paperClusters = papersOf.clusters();
    Map<PaperCluster, SeriesDraft> seriesOfPaper = new IdentityHashMap<>();
    Map<PaperCluster, EventDraft> eventOfPaper = new IdentityHashMap<>();
    registerEvents();
    paperClusters.forEach(cluster -> registerVenue(cluster, seriesOfPaper, eventOfPaper));
    List<TalkCluster> talkClusters = talkClusters();

    List<SeriesDraft> series = venues.allSeries();
    assign(
        Kind.SERIES,
        series,
        s -> KeyAssigner.Candidate.of(s.label(), s.title(), forms(s.printed().keySet())),
        seriesKeys);
    List<EventDraft> events = venues.events();
    assign(
        Kind.EVENT,
        events,
        e -> KeyAssigner.Candidate.of(e.title(), e.label(), forms(List.of(e.title(), e.label()))),
        eventKeys);
    Map<PaperCluster, String> paperKeys = new IdentityHashMap<>();
    assign(
        Kind.PAPER,
        paperClusters,
        p ->
            KeyAssigner.Candidate.of(
                p.best().record().title().text(),
                paperAnchor(p),
                p.members().stream()
                    .map(m -> mark(m.ref().source(), "paper", m.record().title().text()))
                    .toList()),
        paperKeys);
    Map<TalkCluster, String> talkKeys = new IdentityHashMap<>();
    assign(Kind.TALK, talkClusters, this::talkCandidate, talkKeys);

    List<Person> people = resolvePeople(paperClusters, paperKeys, talkClusters, talkKeys);
    List<Organization> orgs = resolveOrganizations();

    List<Paper> papers = new ArrayList<>();
    for (PaperCluster cluster : paperClusters) {
      Optional<Venue> venue =
          eventOfPaper.containsKey(cluster)
              ? Optional.of(new Venue(true, eventKeys.get(eventOfPaper.get(cluster))))
              : Optional.ofNullable(seriesOfPaper.get(cluster))
                  .map(draft -> new Venue(false, seriesKeys.get(draft)));
      papers.add(paper(cluster, paperKeys.get(cluster), venue, eventOfPaper.get(cluster)));
    }
    paperDecisions(papersOf, paperClusters, paperKeys);
    papers.sort(Comparator.comparing(Paper::key));
    Map<String, String> paperOfArxiv = new HashMap<>();
    papers.forEach(
        paper -> paper.arxivIds().forEach(id -> paperOfArxiv.putIfAbsent(id, paper.key())));
    Map<String, List<Paper>> papersOfTitle =
        papers.stream().collect(Collectors.groupingBy(p -> TitleForm.compact(p.title())));
    List<Talk> talks = new ArrayList<>();
    for (TalkCluster cluster : talkClusters) {
      talks.add(talk(cluster, talkKeys.get(cluster), paperOfArxiv, papersOfTitle));
    }
    talks.sort(Comparator.comparing(Talk::key));
    List<Event> eventList =
        events.stream().map(draft -> event(draft, talks)).collect(Collectors.toList());
    eventList.sort(Comparator.comparing(Event::key));
    List<Series> seriesList = series.stream().map(this::series).collect(Collectors.toList());
    seriesList.sort(Comparator.comparing(Series::key));
    decisions.sort(
        Comparator.comparing(Decision::kind)
            .thenComparing(Decision::entity)
            .thenComparing(Decision::printed)
            .thenComparing(Decision::reason));
    return new Entities(
        papers,
        talks,
        eventList,
        seriesList,
        people,
        orgs,
        topics,
        List.copyOf(decisions),
        List.copyOf(warnings),
        keys.ledger());
  }

  /** Names printed forms so that the ledger can tell things by them that share their records. */
  private static List<String> forms(Collection<String> printed) {
    return printed.stream().map(Slug::of).toList();
  }

  private interface CandidateOf<T> {
    KeyAssigner.Candidate of(T thing);
  }

  private <T> void assign(
      Kind kind, List<T> things, CandidateOf<T> candidate, Map<T, String> into) {
    List<String> assigned = keys.assign(kind, things.stream().map(candidate::of).toList());
    for (int i = 0; i < things.size(); i++) {
      into.put(things.get(i), assigned.get(i));
    }
  }

  // Topics

  private List<Topic> resolveTopics() {
    List<TopicMention> mentions = new ArrayList<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof PaperRecord paper) {
        topicLabels(paper).forEach(label -> mentions.add(new TopicMention(label, ref.key())));
      }
    }
    List<TopicCluster> clusters = new TopicResolver().resolve(mentions, corpus.topics());
    tagger = new TopicTagger(clusters);
    Map<TopicCluster, String> keyOf = new IdentityHashMap<>();
    assign(
        Kind.TOPIC,
        clusters,
        c -> KeyAssigner.Candidate.of(c.label(), c.label(), forms(c.labels())),
        keyOf);
    Map<String, String> keyOfCurated = new HashMap<>();
    for (TopicCluster cluster : clusters) {
      topicKeys.put(cluster.label(), keyOf.get(cluster));
      cluster.labels().forEach(label -> topicOfLabel.put(label, keyOf.get(cluster)));
      cluster.curated().ifPresent(c -> keyOfCurated.put(c.name(), keyOf.get(cluster)));
    }
    List<Topic> topics = new ArrayList<>();
    for (TopicCluster cluster : clusters) {
      topics.add(topic(cluster, keyOf.get(cluster), keyOfCurated));
    }
    topics.sort(Comparator.comparing(Topic::key));
    return topics;
  }

  private List<String> topicRecords(TopicCluster cluster) {
    SortedSet<String> all = new TreeSet<>(cluster.records());
    cluster.curated().map(c -> corpus.topicRecords().get(c.name())).ifPresent(all::add);
    return List.copyOf(all);
  }

  private Topic topic(TopicCluster cluster, String key, Map<String, String> keyOfCurated) {
    SortedSet<String> others = new TreeSet<>(cluster.labels());
    others.remove(cluster.label());
    SortedSet<String> contained = new TreeSet<>();
    tagger.find(cluster.label()).forEach(label -> contained.add(topicKeys.get(label)));
    contained.remove(key);
    SortedSet<String> broader = new TreeSet<>();
    cluster
        .curated()
        .ifPresent(
            c ->
                c.broader().stream()
                    .map(keyOfCurated::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(broader::add));
    List<String> receipts = topicRecords(cluster);
    cluster
        .spellings()
        .forEach(
            spelling ->
                decisions.add(
                    new Decision(
                        Kind.TOPIC,
                        key,
                        spelling.printed(),
                        cluster.label(),
                        spelling.reason(),
                        spelling.score(),
                        spelling.strength(),
                        TopicResolver.VERSION,
                        printing(spelling.printed(), receipts))));
    return new Topic(
        key,
        cluster.label(),
        others,
        new TreeSet<>(cluster.acronyms()),
        broader,
        contained,
        receipts);
  }

  /**
   * Finds the records that print a keyword; all receipts of the topic where only curation has it.
   */
  private List<String> printing(String label, List<String> receipts) {
    List<String> found = new ArrayList<>();
    Set<String> among = new HashSet<>(receipts);
    for (RecordRef ref : records) {
      if (among.contains(ref.key())
          && ref.record() instanceof PaperRecord paper
          && (paper.keywords().stream().anyMatch(k -> k.text().equals(label))
              || subject(paper).filter(label::equals).isPresent())) {
        found.add(ref.key());
      }
    }
    return found.isEmpty() ? receipts : found;
  }

  /**
   * Lists the labels by which a record itself names topics.
   *
   * @param paper the record
   * @return its keywords, then its heading where that names a subject
   */
  public static List<String> topicLabels(PaperRecord paper) {
    List<String> labels = new ArrayList<>();
    paper.keywords().forEach(keyword -> labels.add(keyword.text()));
    subject(paper).ifPresent(labels::add);
    return labels;
  }

  private static Optional<String> subject(PaperRecord paper) {
    return paper
        .section()
        .map(PrintedText::text)
        .filter(name -> !NO_SUBJECT.matcher(name.strip()).matches());
  }

  // Venues

  private void registerEvents() {
    Map<String, Map<String, EventRecord>> printed = new TreeMap<>();
    Set<String> withTalks = new TreeSet<>(corpus.events().keySet());
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
              Optional.ofNullable(corpus.events().get(source)),
              printed.getOrDefault(source, Map.of()));
      if (event.records().isEmpty()) {
        // A document of talks that names no event still has one; its first record is the receipt.
        records.stream()
            .filter(ref -> ref.source().equals(source))
            .findFirst()
            .ifPresent(ref -> registerUnnamed(event, ref.key()));
      }
    }
  }

  private static void registerUnnamed(EventDraft event, String record) {
    event.records().add(record);
  }

  private void registerVenue(
      PaperCluster cluster,
      Map<PaperCluster, SeriesDraft> seriesOf,
      Map<PaperCluster, EventDraft> eventOf) {
    for (PaperCluster.Member member : cluster.members()) {
      Optional<PrintedVenue> venue =
          member.record().venue().map(printed -> PrintedVenue.parse(printed.text()));
      if (venue.isPresent()) {
        if (venue.get().thesis()) {
          continue;
        }
        SeriesDraft series = venues.series(venue.get().name(), member.ref().key());
        seriesOf.putIfAbsent(cluster, series);
        venue
            .get()
            .year()
            .ifPresent(
                year ->
                    eventOf.putIfAbsent(cluster, venues.edition(series, year, member.ref().key())));
      } else if (Optional.ofNullable(corpus.events().get(member.ref().source()))
          .filter(CuratedEvent::papersAppearedThere)
          .isPresent()) {
        venues
            .eventOf(member.ref().source())
            .ifPresent(event -> eventOf.putIfAbsent(cluster, event));
      }
    }
  }

  // Talks

  private List<TalkCluster> talkClusters() {
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

  private KeyAssigner.Candidate talkCandidate(TalkCluster talk) {
    String event = eventKeys.get(venues.eventOf(talk.source()).orElseThrow());
    Optional<String> title = title(talk);
    String anchor = event + "-talk-" + talk.ordinal();
    SortedSet<String> marks = new TreeSet<>();
    for (TalkCluster.Member member : talk.members()) {
      marks.add(
          mark(
              talk.source(),
              "talk",
              member.record().title().map(PrintedText::text).orElse("untitled " + talk.ordinal())));
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

  private Talk talk(
      TalkCluster cluster,
      String key,
      Map<String, String> paperOfArxiv,
      Map<String, List<Paper>> papersOfTitle) {
    EventDraft event = venues.eventOf(cluster.source()).orElseThrow();
    Optional<String> title = title(cluster);
    SortedSet<String> otherTitles = new TreeSet<>();
    SortedSet<String> urls = new TreeSet<>();
    TopicLinks topics = new TopicLinks();
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
      record.title().ifPresent(t -> tag(topics, "title", t.text(), member.ref().key()));
      record.abstractText().ifPresent(a -> tag(topics, "abstract", a.text(), member.ref().key()));
      mentioned(topics, member.ref(), record.abstractLines());
    }
    title.ifPresent(otherTitles::remove);
    Optional<java.time.LocalDate> date =
        cluster.members().stream()
            .map(m -> m.record().date().or(() -> event.dated(m.record().monthDay())))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<TalkRecord> slot = timed;
    List<PersonLink> people = talkPeople(cluster);
    SortedSet<String> presents = new TreeSet<>();
    urls.forEach(url -> ExternalIds.arxivId(url).map(paperOfArxiv::get).ifPresent(presents::add));
    title.ifPresent(
        t ->
            papersOfTitle.getOrDefault(TitleForm.compact(t), List.of()).stream()
                .filter(paper -> sharePerson(paper, people))
                .forEach(paper -> presents.add(paper.key())));
    return new Talk(
        key,
        title.orElseGet(() -> label(people, cluster, event)),
        title,
        otherTitles,
        eventKeys.get(event),
        cluster.ordinal(),
        people,
        date,
        slot.flatMap(TalkRecord::start).flatMap(time -> date.map(day -> day.atTime(time))),
        slot.flatMap(TalkRecord::end).flatMap(time -> date.map(day -> day.atTime(time))),
        slot.filter(s -> s.end().isPresent()).map(TalkRecord::endDerived).orElse(false),
        place,
        abstractText,
        topics.links(),
        presents,
        urls,
        cluster.recordKeys());
  }

  private static boolean sharePerson(Paper paper, List<PersonLink> people) {
    Set<String> authors =
        paper.authors().stream().map(PersonLink::person).collect(Collectors.toSet());
    return people.stream().map(PersonLink::person).anyMatch(authors::contains);
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

  private List<PersonLink> talkPeople(TalkCluster cluster) {
    Map<String, List<String>> listed = new HashMap<>();
    for (RecordRef ref : records) {
      if (ref.source().equals(cluster.source()) && ref.record() instanceof PersonRecord person) {
        String key = personOfMention.get(mentionId(ref.key(), person.role(), 1));
        listed.computeIfAbsent(key, k -> new ArrayList<>()).add(ref.key());
      }
    }
    List<PersonLink> links = new ArrayList<>();
    for (String role : List.of("speaker", "collaborator")) {
      Map<String, PersonLink> byPerson = new LinkedHashMap<>();
      for (TalkCluster.Member member : cluster.members()) {
        List<PrintedName> names =
            role.equals("speaker") ? member.record().speakers() : member.record().collaborators();
        for (int i = 0; i < names.size(); i++) {
          String person = personOfMention.get(mentionId(member.ref().key(), role, i + 1));
          PersonLink old = byPerson.get(person);
          PersonLink link =
              link(
                  role,
                  old == null ? byPerson.size() + 1 : old.position(),
                  member.ref().key(),
                  i,
                  names.get(i));
          byPerson.put(person, old == null ? link : joined(old, link));
        }
      }
      byPerson.forEach(
          (person, link) ->
              links.add(
                  role.equals("speaker")
                      ? withRecords(link, listed.getOrDefault(person, List.of()))
                      : link));
    }
    return links;
  }

  private PersonLink link(String role, int position, String record, int index, PrintedName name) {
    String mention = mentionId(record, role, index + 1);
    return new PersonLink(
        role,
        position,
        personOfMention.get(mention),
        name.name(),
        name.affiliations(),
        name.affiliations().stream().map(this::organizationKey).distinct().toList(),
        strengthOfMention.get(mention),
        List.of(record));
  }

  private static PersonLink joined(PersonLink a, PersonLink b) {
    List<String> affiliations = new ArrayList<>(a.printedAffiliations());
    b.printedAffiliations().stream()
        .filter(x -> !affiliations.contains(x))
        .forEach(affiliations::add);
    List<String> orgs = new ArrayList<>(a.organizations());
    b.organizations().stream().filter(x -> !orgs.contains(x)).forEach(orgs::add);
    return withRecords(
        new PersonLink(
            a.role(),
            a.position(),
            a.person(),
            a.printedName(),
            affiliations,
            orgs,
            a.strength(),
            a.records()),
        b.records());
  }

  private static PersonLink withRecords(PersonLink link, Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(link.records());
    all.addAll(more);
    return new PersonLink(
        link.role(),
        link.position(),
        link.person(),
        link.printedName(),
        link.printedAffiliations(),
        link.organizations(),
        link.strength(),
        List.copyOf(all));
  }

  // People and organisations

  private static String mentionId(String record, String role, int position) {
    return record + "#" + role + "-" + position;
  }

  private List<Person> resolvePeople(
      List<PaperCluster> papers,
      Map<PaperCluster, String> paperKeys,
      List<TalkCluster> talks,
      Map<TalkCluster, String> talkKeys) {
    Map<String, String> anchorOfRecord = new HashMap<>();
    papers.forEach(
        p -> p.recordKeys().forEach(r -> anchorOfRecord.put(r, "paper/" + paperKeys.get(p))));
    talks.forEach(
        t -> t.recordKeys().forEach(r -> anchorOfRecord.put(r, "talk/" + talkKeys.get(t))));
    List<PersonMention> mentions = new ArrayList<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof PaperRecord paper) {
        mention(ref, "author", "author", paper.authors(), mentions);
      } else if (ref.record() instanceof TalkRecord talk) {
        mention(ref, "speaker", "talk", talk.speakers(), mentions);
        mention(ref, "collaborator", "talk", talk.collaborators(), mentions);
      } else if (ref.record() instanceof EventRecord event) {
        mention(ref, "organizer", "organizer", event.organizers(), mentions);
      } else if (ref.record() instanceof PersonRecord person) {
        mention(ref, person.role(), "listed", List.of(person.person()), mentions);
      }
    }
    List<PersonCluster> clusters = new PersonResolver().resolve(mentions);
    Map<PersonCluster, String> keyOf = new IdentityHashMap<>();
    assign(
        Kind.PERSON,
        clusters,
        c ->
            KeyAssigner.Candidate.of(
                c.name(),
                c.mentions().stream()
                    .map(m -> recordOf(m.id()))
                    .map(r -> anchorOfRecord.getOrDefault(r, "record/" + r))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(),
                c.mentions().stream().map(m -> markOfMention.get(m.id())).toList()),
        keyOf);
    List<Person> people = new ArrayList<>();
    for (PersonCluster cluster : clusters) {
      people.add(person(cluster, keyOf.get(cluster)));
    }
    people.sort(Comparator.comparing(Person::key));
    return people;
  }

  /**
   * Marks a mention for the ledger by what is printed, not by where, so that an entity keeps its
   * key when lines are added to or taken from its document.
   */
  private static String mark(String source, String... printed) {
    String text = source + "\n" + String.join("\n", printed);
    return Slug.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String nameOfWork(RecordRef ref) {
    if (ref.record() instanceof PaperRecord paper) {
      return paper.title().text();
    }
    return ref.record() instanceof TalkRecord talk
        ? talk.title().map(PrintedText::text).orElse("")
        : "";
  }

  private void mention(
      RecordRef ref, String role, String work, List<PrintedName> names, List<PersonMention> into) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String printed = names.get(i).name();
      int count = seen.merge(printed, 1, Integer::sum);
      markOfMention.put(
          mentionId(ref.key(), role, i + 1),
          mark(ref.source(), role, nameOfWork(ref), printed, Integer.toString(count)));
      into.add(
          new PersonMention(
              mentionId(ref.key(), role, i + 1), ref.key() + "#" + work, names.get(i)));
      names.get(i).affiliations().forEach(a -> organizations.register(a, ref.key()));
    }
  }

  private static String recordOf(String mention) {
    return mention.substring(0, mention.indexOf('#'));
  }

  private Person person(PersonCluster cluster, String key) {
    SortedSet<String> receipts = new TreeSet<>();
    SortedSet<String> others = new TreeSet<>();
    Map<String, SortedSet<String>> recordsOf = new HashMap<>();
    for (PersonMention mention : cluster.mentions()) {
      String printed = mention.name().name();
      receipts.add(recordOf(mention.id()));
      recordsOf.computeIfAbsent(printed, p -> new TreeSet<>()).add(recordOf(mention.id()));
      others.add(printed);
      personOfMention.put(mention.id(), key);
      strengthOfMention.put(mention.id(), cluster.strengthOf(printed));
    }
    others.remove(cluster.name());
    for (PersonCluster.Spelling spelling : cluster.spellings()) {
      decisions.add(
          new Decision(
              Kind.PERSON,
              key,
              spelling.printed(),
              spelling.comparedWith(),
              spelling.reason(),
              spelling.score(),
              spelling.strength(),
              PersonResolver.VERSION,
              List.copyOf(recordsOf.get(spelling.printed()))));
    }
    if (cluster.ambiguous()) {
      warnings.add(
          "'"
              + cluster.name()
              + "' fits several people and stays a person of its own ("
              + key
              + ")");
    }
    return new Person(key, cluster.name(), others, List.copyOf(receipts));
  }

  private List<Organization> resolveOrganizations() {
    List<OrganizationRegistry.Draft> drafts = organizations.all();
    Map<OrganizationRegistry.Draft, String> keyOf = new IdentityHashMap<>();
    assign(
        Kind.ORG,
        drafts,
        d -> KeyAssigner.Candidate.of(d.name(), d.name(), forms(d.printed().keySet())),
        keyOf);
    List<Organization> result = new ArrayList<>();
    for (OrganizationRegistry.Draft draft : drafts) {
      String key = keyOf.get(draft);
      SortedSet<String> others = new TreeSet<>(draft.printed().keySet());
      others.remove(draft.name());
      draft
          .printed()
          .forEach(
              (printed, recordKeys) -> {
                organizationKeys.put(printed, key);
                if (!printed.equals(draft.name())) {
                  boolean normalised = MatchKey.of(printed).equals(MatchKey.of(draft.name()));
                  decisions.add(
                      new Decision(
                          Kind.ORG,
                          key,
                          printed,
                          draft.name(),
                          normalised ? "equal-when-normalised" : "curated",
                          normalised ? 0.99 : 1.0,
                          LinkStrength.VERIFIED,
                          OrganizationRegistry.VERSION,
                          List.copyOf(recordKeys)));
                }
              });
      result.add(new Organization(key, draft.name(), others, List.copyOf(draft.records())));
    }
    result.sort(Comparator.comparing(Organization::key));
    return result;
  }

  private String organizationKey(String printed) {
    return organizationKeys.get(printed);
  }

  // Papers

  private static String paperAnchor(PaperCluster paper) {
    return paper.best().record().authors().stream()
        .findFirst()
        .map(author -> MatchKey.of(author.name()))
        .orElse(paper.best().ref().key());
  }

  private Paper paper(PaperCluster cluster, String key, Optional<Venue> venue, EventDraft edition) {
    SortedSet<String> titles = new TreeSet<>();
    SortedSet<Integer> listedYears = new TreeSet<>();
    SortedSet<String> sections = new TreeSet<>();
    SortedSet<String> arxivIds = new TreeSet<>();
    SortedSet<String> dois = new TreeSet<>();
    SortedSet<String> paperUrls = new TreeSet<>();
    SortedSet<String> codeUrls = new TreeSet<>();
    SortedSet<String> awards = new TreeSet<>();
    TopicLinks topics = new TopicLinks();
    Optional<String> abstractText = Optional.empty();
    boolean thesis = false;
    for (PaperCluster.Member member : cluster.members()) {
      PaperRecord record = member.record();
      String receipt = member.ref().key();
      titles.add(record.title().text());
      record.sectionYear().ifPresent(listedYears::add);
      record.award().ifPresent(award -> awards.add(award.text()));
      abstractText = abstractText.or(() -> record.abstractText().map(PrintedText::text));
      thesis |= record.venue().filter(v -> PrintedVenue.parse(v.text()).thesis()).isPresent();
      for (PrintedLink link : record.links()) {
        (link.kind().equals("code") ? codeUrls : paperUrls).add(link.url());
      }
      for (LinkRow link : member.links()) {
        (link.kind().equals("code") ? codeUrls : paperUrls).add(link.url());
      }
      record
          .keywords()
          .forEach(k -> topics.add("keyword", topicOfLabel.get(k.text()), k.text(), receipt));
      Optional<String> subject = subject(record);
      subject.ifPresent(s -> topics.add("section", topicOfLabel.get(s), s, receipt));
      if (subject.isEmpty()) {
        record.section().ifPresent(s -> sections.add(s.text()));
      }
      tag(topics, "title", record.title().text(), receipt);
      record.abstractText().ifPresent(a -> tag(topics, "abstract", a.text(), receipt));
      mentioned(topics, member.ref(), record.abstractLines());
    }
    paperUrls.forEach(
        url -> {
          ExternalIds.arxivId(url).ifPresent(arxivIds::add);
          ExternalIds.doi(url).ifPresent(dois::add);
        });
    String title = cluster.best().record().title().text();
    titles.remove(title);
    SortedSet<String> receipts = new TreeSet<>(cluster.recordKeys());
    cluster.members().forEach(m -> m.links().forEach(link -> receipts.add(link.record())));
    return new Paper(
        key,
        title,
        titles,
        authors(cluster),
        Optional.ofNullable(edition).flatMap(EventDraft::year),
        listedYears,
        venue,
        thesis,
        sections,
        topics.links(),
        abstractText,
        arxivIds,
        dois,
        paperUrls,
        codeUrls,
        awards,
        List.copyOf(receipts));
  }

  private List<PersonLink> authors(PaperCluster cluster) {
    Map<String, SortedSet<String>> recordsOf = new HashMap<>();
    for (PaperCluster.Member member : cluster.members()) {
      for (int i = 0; i < member.record().authors().size(); i++) {
        String person = personOfMention.get(mentionId(member.ref().key(), "author", i + 1));
        recordsOf.computeIfAbsent(person, p -> new TreeSet<>()).add(member.ref().key());
      }
    }
    Optional<PaperCluster.Member> chosen =
        cluster.members().stream()
            .filter(member -> !member.record().authors().isEmpty())
            .findFirst();
    List<PersonLink> links = new ArrayList<>();
    chosen.ifPresent(
        member -> {
          List<PrintedName> names = member.record().authors();
          for (int i = 0; i < names.size(); i++) {
            PersonLink link = link("author", i + 1, member.ref().key(), i, names.get(i));
            links.add(withRecords(link, recordsOf.get(link.person())));
          }
        });
    return links;
  }

  private void paperDecisions(
      PaperResolver resolver, List<PaperCluster> clusters, Map<PaperCluster, String> paperKeys) {
    Map<String, String> keyOfRecord = new HashMap<>();
    clusters.forEach(c -> c.recordKeys().forEach(r -> keyOfRecord.put(r, paperKeys.get(c))));
    for (PaperResolver.Merge merge : resolver.merges()) {
      decisions.add(
          new Decision(
              Kind.PAPER,
              keyOfRecord.get(merge.record()),
              merge.printed(),
              merge.other(),
              merge.reason(),
              merge.score(),
              LinkStrength.VERIFIED,
              PaperResolver.VERSION,
              List.of(merge.record(), merge.with()).stream().sorted().toList()));
    }
  }

  private void tag(TopicLinks topics, String role, String text, String record) {
    // Paragraph by paragraph, as the table of mentions was made: no topic spans two of them.
    text.lines()
        .flatMap(line -> tagger.find(line).stream())
        .forEach(label -> topics.add(role, topicKeys.get(label), label, record));
  }

  private void mentioned(TopicLinks topics, RecordRef ref, List<Integer> lines) {
    for (int line : lines) {
      for (MentionRow row : mentionsAt.getOrDefault(ref.source() + " " + line, List.of())) {
        String topic = topicOfLabel.get(row.topic());
        if (topic != null) {
          topics.add("abstract", topic, row.topic(), row.record());
        } else {
          warnings.add("mentions:" + row.line() + ": no topic is called '" + row.topic() + "'");
        }
      }
    }
  }

  // Events and series

  private Event event(EventDraft draft, List<Talk> talks) {
    String key = eventKeys.get(draft);
    List<PersonLink> people = new ArrayList<>();
    Set<String> speaking =
        talks.stream()
            .filter(talk -> talk.event().equals(key))
            .flatMap(talk -> talk.people().stream())
            .map(PersonLink::person)
            .collect(Collectors.toSet());
    Map<String, Integer> positions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (RecordRef ref : records) {
      if (venues.eventOf(ref.source()).filter(event -> event == draft).isEmpty()) {
        continue;
      }
      if (ref.record() instanceof EventRecord event) {
        for (int i = 0; i < event.organizers().size(); i++) {
          add(people, "organizer", ref.key(), i, event.organizers().get(i), positions, seen);
        }
      } else if (ref.record() instanceof PersonRecord person) {
        String listed = personOfMention.get(mentionId(ref.key(), person.role(), 1));
        if (!speaking.contains(listed)) {
          add(people, person.role(), ref.key(), 0, person.person(), positions, seen);
        }
      }
    }
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

  private void add(
      List<PersonLink> people,
      String role,
      String record,
      int index,
      PrintedName name,
      Map<String, Integer> positions,
      Set<String> seen) {
    String person = personOfMention.get(mentionId(record, role, index + 1));
    if (seen.add(role + " " + person)) {
      people.add(link(role, positions.merge(role, 1, Integer::sum), record, index, name));
    }
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
              if (!printed.equals(draft.label())) {
                decisions.add(
                    new Decision(
                        Kind.SERIES,
                        key,
                        printed,
                        draft.label(),
                        "curated",
                        1.0,
                        LinkStrength.VERIFIED,
                        VenueRegistry.VERSION,
                        List.copyOf(recordKeys)));
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
}

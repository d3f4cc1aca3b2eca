package org.lectern.ingest.resolve;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.people.PersonCluster;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonResolver;
import org.lectern.ingest.resolve.people.PersonWork;
import org.lectern.ingest.resolve.venues.PrintedVenue;
import org.lectern.ontology.Kind;

/** Resolves people, and links printed names to them. */
final class PeopleStep {
  private static final int SHOWN_SLIPS = 8;

  private final List<RecordRef> records;
  private final KeyAssigner keys;
  private final OrganizationStep organizations;
  private final Findings findings;
  private final List<Constraint> constraints;
  private final Map<String, String> printedOfMention = new HashMap<>();
  private final Map<String, String> personOfMention = new HashMap<>();
  private final Map<String, LinkStrength> strengthOfMention = new HashMap<>();
  private final Map<String, String> markOfMention = new HashMap<>();
  private final Map<String, String> workOfRecord = new HashMap<>();
  private final SortedSet<String> slips = new TreeSet<>();

  PeopleStep(
      List<RecordRef> records,
      KeyAssigner keys,
      OrganizationStep organizations,
      Findings findings,
      List<Constraint> constraints) {
    this.records = records;
    this.keys = keys;
    this.organizations = organizations;
    this.findings = findings;
    this.constraints = constraints;
  }

  /** Resolves all people, sorted by key; to be called once, before anything is linked. */
  List<Person> resolve(Map<PaperCluster, String> paperKeys, Map<TalkCluster, String> talkKeys) {
    Map<String, String> anchorOfRecord = new HashMap<>();
    paperKeys.forEach(
        (paper, key) -> paper.recordKeys().forEach(r -> anchorOfRecord.put(r, "paper/" + key)));
    talkKeys.forEach(
        (talk, key) -> talk.recordKeys().forEach(r -> anchorOfRecord.put(r, "talk/" + key)));
    // Named by records and not by keys, so that published keys play no part in what is decided.
    paperKeys.keySet().forEach(paper -> oneWork(paper.recordKeys()));
    talkKeys.keySet().forEach(talk -> oneWork(talk.recordKeys()));
    List<PersonCluster> clusters = new PersonResolver().resolve(mentions(), constraints);
    Map<PersonCluster, String> keyOf =
        keys.assign(
            Kind.PERSON,
            clusters,
            c ->
                KeyAssigner.Candidate.of(
                    c.name(),
                    anchor(c, anchorOfRecord),
                    c.mentions().stream().map(m -> markOfMention.get(m.id())).toList()));
    for (PersonCluster cluster : clusters) {
      slips.addAll(cluster.slips());
      for (PersonMention mention : cluster.mentions()) {
        personOfMention.put(mention.id(), keyOf.get(cluster));
        strengthOfMention.put(mention.id(), cluster.strengthOf(mention.name().name()));
      }
    }
    CuratedIdentity.decide(
        findings, Kind.PERSON, constraints, personOfMention::get, printedOfMention::get);
    warnOfSlips();
    List<Person> people = new ArrayList<>();
    for (PersonCluster cluster : clusters) {
      people.add(person(cluster, keyOf.get(cluster)));
    }
    people.sort(Comparator.comparing(Person::key));
    return people;
  }

  private void warnOfSlips() {
    Map<String, SortedSet<String>> printed = new TreeMap<>();
    for (String slip : slips) {
      printed
          .computeIfAbsent(Marks.recordOf(slip), record -> new TreeSet<>())
          .add(printedOfMention.get(slip));
    }
    printed.forEach(
        (record, names) ->
            findings.warn(
                new Warning(
                    names.stream().limit(SHOWN_SLIPS).collect(joining("', '", "'", "'"))
                        + (names.size() > SHOWN_SLIPS
                            ? " and " + (names.size() - SHOWN_SLIPS) + " more"
                            : "")
                        + (names.size() == 1 ? ": the name repeats" : ": the names repeat")
                        + " another of its work; taken once",
                    List.of(record))));
  }

  private void oneWork(List<String> recordKeys) {
    recordKeys.forEach(record -> workOfRecord.put(record, recordKeys.get(0)));
  }

  private List<PersonMention> mentions() {
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
    return mentions;
  }

  private PersonWork work(RecordRef ref, String group) {
    String id = ref.key() + "#" + group;
    String one = workOfRecord.getOrDefault(ref.key(), ref.key()) + "#" + group;
    if (ref.record() instanceof PaperRecord paper) {
      Optional<PrintedVenue> venue = paper.venue().map(v -> PrintedVenue.parse(v.text()));
      return new PersonWork(
          id,
          one,
          paper.title().text(),
          venue.map(PrintedVenue::name).orElse(""),
          TopicLabels.of(paper),
          venue.flatMap(PrintedVenue::year).or(paper::sectionYear));
    }
    return new PersonWork(id, one, nameOfWork(ref), "", List.of(), Optional.empty());
  }

  private static String anchor(PersonCluster person, Map<String, String> anchorOfRecord) {
    return person.mentions().stream()
        .map(mention -> Marks.recordOf(mention.id()))
        .map(record -> anchorOfRecord.getOrDefault(record, "record/" + record))
        .min(Comparator.naturalOrder())
        .orElseThrow();
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
      RecordRef ref, String role, String group, List<PrintedName> names, List<PersonMention> into) {
    Map<String, Integer> seen = new HashMap<>();
    PersonWork work = work(ref, group);
    for (int i = 0; i < names.size(); i++) {
      String printed = names.get(i).name();
      printedOfMention.put(Marks.mentionId(ref.key(), role, i + 1), printed);
      int count = seen.merge(printed, 1, Integer::sum);
      markOfMention.put(
          Marks.mentionId(ref.key(), role, i + 1),
          Marks.mark(ref.source(), role, nameOfWork(ref), printed, Integer.toString(count)));
      into.add(
          new PersonMention(Marks.mentionId(ref.key(), role, i + 1), work, i + 1, names.get(i)));
      names.get(i).affiliations().forEach(a -> organizations.register(a, ref.key()));
    }
  }

  private Person person(PersonCluster cluster, String key) {
    SortedSet<String> receipts = new TreeSet<>();
    SortedSet<String> others = new TreeSet<>();
    Map<String, SortedSet<String>> recordsOf = new HashMap<>();
    for (PersonMention mention : cluster.mentions()) {
      String printed = mention.name().name();
      receipts.add(Marks.recordOf(mention.id()));
      recordsOf.computeIfAbsent(printed, p -> new TreeSet<>()).add(Marks.recordOf(mention.id()));
      others.add(printed);
    }
    others.remove(cluster.name());
    decide(cluster, key, recordsOf);
    if (cluster.ambiguous()) {
      findings.warn(
          "'"
              + cluster.name()
              + "' fits several people and stays a person of its own ("
              + key
              + ")");
    }
    return new Person(key, cluster.name(), others, List.copyOf(receipts));
  }

  private void decide(PersonCluster cluster, String key, Map<String, SortedSet<String>> recordsOf) {
    SortedSet<String> named = recordsOf.get(cluster.name());
    EqualName.decide(
        findings, new EntityRef(Kind.PERSON, key), cluster.name(), PersonResolver.VERSION, named);
    for (PersonCluster.Finding spelling : cluster.spellings()) {
      findings.decide(decision(spelling, key, recordsOf));
    }
    for (PersonCluster.Finding relation : cluster.relations()) {
      findings.decide(
          decision(relation, key, recordsOf)
              .withOutcome(
                  relation.outcome(),
                  relation.others().stream()
                      .map(personOfMention::get)
                      .map(other -> new EntityRef(Kind.PERSON, other))
                      .toList()));
    }
  }

  private static Decision decision(
      PersonCluster.Finding finding, String key, Map<String, SortedSet<String>> recordsOf) {
    SortedSet<String> receipts = new TreeSet<>(recordsOf.get(finding.printed()));
    receipts.addAll(finding.receipts());
    return Decision.same(
        new EntityRef(Kind.PERSON, key),
        finding.printed(),
        finding.comparedWith(),
        finding.reason(),
        PersonResolver.VERSION,
        receipts);
  }

  /** Lists all mentions with the people they mean. */
  List<Member> members() {
    Map<String, RecordRef> byKey = new HashMap<>();
    records.forEach(ref -> byKey.put(ref.key(), ref));
    List<Member> members = new ArrayList<>();
    personOfMention.forEach(
        (mention, person) -> {
          RecordRef ref = byKey.get(Marks.recordOf(mention));
          members.add(
              new Member(
                  Kind.PERSON,
                  mention,
                  printedOfMention.get(mention),
                  ref.source(),
                  ref.key(),
                  ref.record().location().first(),
                  ref.record().location().last(),
                  List.of(markOfMention.get(mention)),
                  person));
        });
    return members;
  }

  /** Tells whether a printed name only repeats another of its work. */
  boolean isSlip(String record, String role, int position) {
    return slips.contains(Marks.mentionId(record, role, position));
  }

  /** Gives the key of the person whom a mention means. */
  String personAt(String record, String role, int position) {
    return personOfMention.get(Marks.mentionId(record, role, position));
  }

  /** Links one printed name of a record. */
  PersonLink link(String role, int position, String record, int index, PrintedName name) {
    String mention = Marks.mentionId(record, role, index + 1);
    return new PersonLink(
        role,
        position,
        personOfMention.get(mention),
        name.name(),
        name.affiliations(),
        name.affiliations().stream().map(organizations::keyOf).distinct().toList(),
        strengthOfMention.get(mention),
        List.of(record));
  }
}

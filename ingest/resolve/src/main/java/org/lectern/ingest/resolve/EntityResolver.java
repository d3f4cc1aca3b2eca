package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.ingest.resolve.identity.IdentityConstraints;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.resolve.people.PersonResolver;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;
import org.lectern.ingest.resolve.venues.OrganizationRegistry;
import org.lectern.ingest.resolve.venues.VenueRegistry;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

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
          TalkStep.VERSION,
          CuratedIdentity.VERSION);

  private final Corpus corpus;
  private final Ledger ledger;
  private final KeyAssigner keys;
  private final List<RecordRef> records;
  private final Findings findings = new Findings();
  private final List<Member> members = new ArrayList<>();

  /**
   * Prepares the resolution.
   *
   * @param corpus what to resolve
   * @param ledger the ledger of the generation before
   */
  public EntityResolver(Corpus corpus, Ledger ledger) {
    this.corpus = corpus;
    this.ledger = ledger;
    this.keys = new KeyAssigner(ledger);
    this.records =
        corpus.records().stream()
            .sorted(
                Comparator.comparing(RecordRef::source)
                    .thenComparing(ref -> ref.record().location().first())
                    .thenComparing(RecordRef::key))
            .toList();
  }

  /**
   * Resolves the corpus.
   *
   * @return the entities
   * @throws IdentityConstraints.ContradictionException when curators contradict themselves; the
   *     message names the place
   */
  public Entities resolve() {
    IdentityConstraints identity = identity();
    TopicStep topics = new TopicStep(corpus, records, keys, findings, identity.of(Kind.TOPIC));
    List<Topic> topicList = topics.resolve();
    VenueStep venues =
        new VenueStep(
            corpus, records, keys, findings, identity.of(Kind.SERIES), identity.of(Kind.EVENT));
    PaperStep papers =
        new PaperStep(
            new PaperResolver(records, corpus.curated().links(), identity.of(Kind.PAPER)),
            venues,
            topics,
            findings,
            identity.of(Kind.PAPER));
    venues.register(papers.clusters());
    TalkStep talks = new TalkStep(records, venues, topics, findings);
    OrganizationStep organizations =
        new OrganizationStep(
            corpus.curated().organizations(), keys, findings, identity.of(Kind.ORG));
    PeopleStep people =
        new PeopleStep(records, keys, organizations, findings, identity.of(Kind.PERSON));
    List<Person> personList = people.resolve(papers.assignKeys(keys), talks.assignKeys(keys));
    List<Organization> organizationList = organizations.resolve();
    List<Paper> paperList = papers.papers(people);
    List<Talk> talkList = talks.talks(people, paperList);
    members.addAll(topics.members());
    members.addAll(venues.members());
    members.addAll(papers.members());
    members.addAll(people.members());
    members.addAll(organizations.members());
    return new Entities(
        paperList,
        talkList,
        venues.events(people, speaking(talkList)),
        venues.series(),
        personList,
        organizationList,
        topicList,
        findings.decisions(),
        findings.warnings(),
        keys.ledger());
  }

  /** Finds what curators speak of, by the keys of the ledger and those of the rules alone. */
  private IdentityConstraints identity() {
    if (corpus.curated().identity().isEmpty()) {
      return IdentityConstraints.none();
    }
    EntityResolver rules = new EntityResolver(corpus.withoutIdentity(), new Ledger());
    rules.resolve();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      entries.addAll(ledger.of(kind));
    }
    IdentityConstraints identity =
        IdentityConstraints.of(corpus.curated().identity(), rules.members, entries);
    identity
        .idle()
        .forEach(
            statement ->
                findings.warn(
                    new Warning(
                        IdentityConstraints.report(statement), List.of(statement.record()))));
    return identity;
  }

  /** Gives for each event the people who have a part in a talk there. */
  private static Map<String, Set<String>> speaking(List<Talk> talks) {
    Map<String, Set<String>> speaking = new HashMap<>();
    for (Talk talk : talks) {
      Set<String> people = speaking.computeIfAbsent(talk.event(), key -> new HashSet<>());
      talk.people().forEach(link -> people.add(link.person()));
    }
    return speaking;
  }
}

package org.lectern.ingest.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.resolve.people.PersonResolver;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;
import org.lectern.ingest.resolve.venues.OrganizationRegistry;
import org.lectern.ingest.resolve.venues.VenueRegistry;

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
          TalkStep.VERSION);

  private final Corpus corpus;
  private final KeyAssigner keys;
  private final List<RecordRef> records;
  private final Findings findings = new Findings();

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
  }

  /**
   * Resolves the corpus.
   *
   * @return the entities
   */
  public Entities resolve() {
    TopicStep topics = new TopicStep(corpus, records, keys, findings);
    List<Topic> topicList = topics.resolve();
    VenueStep venues = new VenueStep(corpus, records, keys, findings);
    PaperStep papers =
        new PaperStep(new PaperResolver(records, corpus.links()), venues, topics, findings);
    venues.register(papers.clusters());
    TalkStep talks = new TalkStep(records, venues, topics, findings);
    OrganizationStep organizations = new OrganizationStep(corpus.organizations(), keys, findings);
    PeopleStep people = new PeopleStep(records, keys, organizations, findings);
    List<Person> personList = people.resolve(papers.assignKeys(keys), talks.assignKeys(keys));
    List<Organization> organizationList = organizations.resolve();
    List<Paper> paperList = papers.papers(people);
    List<Talk> talkList = talks.talks(people, paperList);
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

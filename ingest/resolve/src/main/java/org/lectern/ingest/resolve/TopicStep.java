package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.identity.IdentityConstraints;
import org.lectern.ingest.resolve.identity.LabelOverrides;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.topics.AcronymDefinition;
import org.lectern.ingest.resolve.topics.AmbiguousAcronym;
import org.lectern.ingest.resolve.topics.CuratedTopic;
import org.lectern.ingest.resolve.topics.TopicCluster;
import org.lectern.ingest.resolve.topics.TopicMention;
import org.lectern.ingest.resolve.topics.TopicResolution;
import org.lectern.ingest.resolve.topics.TopicResolver;
import org.lectern.ingest.resolve.topics.TopicTagger;
import org.lectern.ontology.Kind;

/** Resolves topics, and finds them in titles and abstracts. */
final class TopicStep {
  private static final Comparator<Map.Entry<String, List<String>>> RAREST_FIRST =
      Comparator.comparingInt((Map.Entry<String, List<String>> claim) -> claim.getValue().size())
          .thenComparing(Map.Entry::getKey);

  private final Corpus corpus;
  private final List<RecordRef> records;
  private final KeyAssigner keys;
  private final Findings findings;
  private final List<Constraint> constraints;
  private final Map<String, String> topicKeys = new HashMap<>();
  private final Map<String, String> topicOfLabel = new HashMap<>();
  private final Map<String, SortedSet<String>> printedIn = new HashMap<>();
  private final Map<String, List<MentionRow>> mentionsAt;
  private TopicTagger tagger;

  TopicStep(
      Corpus corpus,
      List<RecordRef> records,
      KeyAssigner keys,
      Findings findings,
      List<Constraint> constraints) {
    this.corpus = corpus;
    this.records = records;
    this.keys = keys;
    this.findings = findings;
    this.constraints = constraints;
    this.mentionsAt =
        corpus.curated().mentions().stream()
            .collect(Collectors.groupingBy(row -> row.source() + " " + row.aboutLine()));
  }

  /** Resolves all topics, sorted by key; to be called once, before anything is tagged. */
  List<Topic> resolve() {
    List<TopicMention> mentions = new ArrayList<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof PaperRecord paper) {
        TopicLabels.of(paper).forEach(label -> note(label, ref.key(), mentions));
      }
    }
    refuseCurated();
    TopicResolution resolution =
        new TopicResolver(new LabelOverrides(constraints))
            .resolve(mentions, corpus.curated().topics().all(), definitions());
    List<TopicCluster> clusters = resolution.topics();
    resolution.ambiguous().forEach(this::report);
    tagger = new TopicTagger(clusters);
    Map<TopicCluster, String> keyOf =
        keys.assign(
            Kind.TOPIC,
            clusters,
            c -> KeyAssigner.Candidate.of(c.label(), c.label(), Marks.forms(c.labels())));
    Map<String, String> keyOfCurated = new HashMap<>();
    for (TopicCluster cluster : clusters) {
      topicKeys.put(cluster.label(), keyOf.get(cluster));
      cluster.labels().forEach(label -> topicOfLabel.put(label, keyOf.get(cluster)));
      cluster.curated().ifPresent(c -> keyOfCurated.put(c.name(), keyOf.get(cluster)));
    }
    CuratedIdentity.decide(findings, Kind.TOPIC, constraints, topicOfLabel::get, label -> label);
    Map<String, SortedSet<String>> related = related(corpus.curated().topics().all(), keyOfCurated);
    List<Topic> topics = new ArrayList<>();
    for (TopicCluster cluster : clusters) {
      topics.add(topic(cluster, keyOf.get(cluster), keyOfCurated, related));
    }
    topics.sort(Comparator.comparing(Topic::key));
    return topics;
  }

  /** A label that topics.ttl gives to a topic cannot be parted from it elsewhere. */
  private void refuseCurated() {
    for (Constraint constraint : constraints) {
      for (CuratedTopic topic : corpus.curated().topics().all()) {
        for (String label : constraint.second()) {
          if (!constraint.same()
              && (topic.otherLabels().contains(label) || topic.acronyms().contains(label))) {
            throw new IdentityConstraints.ContradictionException(
                constraint.place()
                    + ": error: '"
                    + label
                    + "' is a label of '"
                    + topic.label()
                    + "' in topics.ttl:"
                    + topic.line()
                    + "; take it out there");
          }
        }
      }
    }
  }

  /** Lists all labels with the topics they mean. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    topicOfLabel.forEach(
        (label, key) ->
            members.add(Member.label(Kind.TOPIC, label, Marks.forms(List.of(label)), key)));
    return members;
  }

  /**
   * Lists the acronyms that titles and prose define. The prose of a source with a table of acronyms
   * is not looked at again, so that its full document says no more than its facts-only copy.
   */
  private List<AcronymDefinition> definitions() {
    List<AcronymDefinition> definitions = new ArrayList<>();
    Set<String> tabled = new HashSet<>();
    for (AcronymRow row : corpus.curated().acronyms()) {
      tabled.add(row.source());
      definitions.add(new AcronymDefinition(row.acronym(), row.expansion(), row.record()));
    }
    for (RecordRef ref : records) {
      definitions.addAll(DefinedAcronyms.inTitle(ref.record(), ref.key()));
      if (!tabled.contains(ref.source())) {
        definitions.addAll(DefinedAcronyms.inProse(ref.record(), ref.key()));
      }
    }
    return definitions;
  }

  private void report(AmbiguousAcronym acronym) {
    String claims =
        acronym.expansions().entrySet().stream()
            .sorted(RAREST_FIRST)
            .map(claim -> "'" + claim.getKey() + "' (" + claim.getValue().size() + " times)")
            .collect(Collectors.joining(" and "));
    String message =
        "the acronym '"
            + acronym.acronym()
            + "' is said to stand for "
            + claims
            + (acronym.curated().isEmpty()
                ? "; it was taken for none of them"
                : "; it stays that of '" + acronym.curated() + "'");
    findings.warn(
        new Warning(
            message,
            acronym.expansions().entrySet().stream()
                .sorted(RAREST_FIRST)
                .flatMap(claim -> claim.getValue().stream())
                .toList()));
  }

  /** Gives for each topic those it is related to; what is stated one way holds both ways. */
  private static Map<String, SortedSet<String>> related(
      List<CuratedTopic> curated, Map<String, String> keyOfCurated) {
    Map<String, SortedSet<String>> related = new HashMap<>();
    for (CuratedTopic topic : curated) {
      for (String name : topic.related()) {
        String one = keyOfCurated.get(topic.name());
        String other = keyOfCurated.get(name);
        if (one != null && other != null) {
          related.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
          related.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
        }
      }
    }
    return related;
  }

  private void note(String label, String record, List<TopicMention> mentions) {
    mentions.add(new TopicMention(label, record));
    printedIn.computeIfAbsent(label, key -> new TreeSet<>()).add(record);
  }

  /** Gives the key of the topic that a printed label means. */
  String keyOf(String label) {
    return topicOfLabel.get(label);
  }

  private List<String> topicRecords(TopicCluster cluster) {
    SortedSet<String> all = new TreeSet<>(cluster.records());
    cluster
        .curated()
        .map(c -> corpus.curated().topics().records().get(c.name()))
        .ifPresent(all::add);
    return List.copyOf(all);
  }

  private Topic topic(
      TopicCluster cluster,
      String key,
      Map<String, String> keyOfCurated,
      Map<String, SortedSet<String>> related) {
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
                    .filter(Objects::nonNull)
                    .forEach(broader::add));
    List<String> receipts = topicRecords(cluster);
    EqualName.decide(
        findings,
        new EntityRef(Kind.TOPIC, key),
        cluster.label(),
        TopicResolver.VERSION,
        printedIn.getOrDefault(cluster.label(), new TreeSet<>()));
    cluster.spellings().forEach(spelling -> decide(cluster, key, spelling, receipts));
    return new Topic(
        key,
        cluster.label(),
        others,
        new TreeSet<>(cluster.acronyms()),
        broader,
        related.getOrDefault(key, new TreeSet<>()),
        contained,
        receipts);
  }

  private void decide(
      TopicCluster cluster, String key, TopicCluster.Spelling spelling, List<String> receipts) {
    SortedSet<String> shown = new TreeSet<>(spelling.definitions());
    shown.addAll(printedIn.getOrDefault(spelling.printed(), new TreeSet<>()));
    if (spelling.restsOnCuration()) {
      cluster
          .curated()
          .map(c -> corpus.curated().topics().records().get(c.name()))
          .ifPresent(shown::add);
    }
    findings.decide(
        Decision.same(
            new EntityRef(Kind.TOPIC, key),
            spelling.printed(),
            cluster.label(),
            spelling.reason(),
            TopicResolver.VERSION,
            shown.isEmpty() ? receipts : shown));
  }

  /** Finds the topics that a text names. */
  void tag(TopicLinks topics, String role, String text, String record) {
    // Paragraph by paragraph, as the table of mentions was made: no topic spans two of them.
    text.lines()
        .flatMap(line -> tagger.find(line).stream())
        .forEach(label -> topics.add(role, topicKeys.get(label), label, record));
  }

  /** Takes over the topics that left-out prose on some lines of a record mentions. */
  void mentioned(TopicLinks topics, RecordRef ref, List<Integer> lines) {
    for (int line : lines) {
      for (MentionRow row : mentionsAt.getOrDefault(ref.source() + " " + line, List.of())) {
        String topic = topicOfLabel.get(row.topic());
        if (topic != null) {
          topics.add("abstract", topic, row.topic(), row.record());
        } else {
          findings.warn(
              new Warning("no topic is called '" + row.topic() + "'", List.of(row.record())));
        }
      }
    }
  }
}

package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.venues.PrintedVenue;
import org.lectern.ontology.Kind;
import org.lectern.text.MatchKey;

/** Resolves papers. */
final class PaperStep {
  private final PaperResolver resolver;
  private final List<PaperCluster> clusters;
  private final VenueStep venues;
  private final TopicStep topics;
  private final Findings findings;
  private final List<Constraint> constraints;
  private Map<PaperCluster, String> paperKeys = Map.of();

  PaperStep(
      PaperResolver resolver,
      VenueStep venues,
      TopicStep topics,
      Findings findings,
      List<Constraint> constraints) {
    this.resolver = resolver;
    this.clusters = resolver.clusters();
    this.venues = venues;
    this.topics = topics;
    this.findings = findings;
    this.constraints = constraints;
    resolver.warnings().forEach(findings::warn);
  }

  /** Lists what is one paper. */
  List<PaperCluster> clusters() {
    return clusters;
  }

  /** Gives the papers their keys. */
  Map<PaperCluster, String> assignKeys(KeyAssigner keys) {
    paperKeys =
        keys.assign(
            Kind.PAPER,
            clusters,
            p ->
                KeyAssigner.Candidate.of(
                    p.best().record().title().text(),
                    anchor(p),
                    p.members().stream().map(PaperStep::marks).flatMap(List::stream).toList()));
    return paperKeys;
  }

  /** Lists all records with the papers they are. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (PaperCluster cluster : clusters) {
      for (PaperCluster.Member member : cluster.members()) {
        members.add(
            new Member(
                Kind.PAPER,
                member.ref().key(),
                member.record().title().text(),
                member.ref().source(),
                member.ref().key(),
                member.record().location().first(),
                member.record().location().last(),
                marks(member),
                paperKeys.get(cluster)));
      }
    }
    return members;
  }

  private static List<String> marks(PaperCluster.Member member) {
    PaperRecord record = member.record();
    return Marks.work(member.ref().source(), "paper", record.title().text(), record.authors());
  }

  /** Gives all papers, sorted by key. */
  List<Paper> papers(PeopleStep people) {
    decide();
    List<Paper> papers = new ArrayList<>();
    for (PaperCluster cluster : clusters) {
      papers.add(paper(cluster, paperKeys.get(cluster), people));
    }
    papers.sort(Comparator.comparing(Paper::key));
    return papers;
  }

  private static String anchor(PaperCluster paper) {
    return paper.best().record().authors().stream()
        .findFirst()
        .map(author -> MatchKey.of(author.name()))
        .orElse(paper.best().ref().key());
  }

  private Paper paper(PaperCluster cluster, String key, PeopleStep people) {
    SortedSet<String> titles = new TreeSet<>();
    SortedSet<Integer> listedYears = new TreeSet<>();
    SortedSet<String> sections = new TreeSet<>();
    SortedSet<String> arxivIds = new TreeSet<>();
    SortedSet<String> dois = new TreeSet<>();
    SortedSet<String> paperUrls = new TreeSet<>();
    SortedSet<String> codeUrls = new TreeSet<>();
    SortedSet<String> awards = new TreeSet<>();
    TopicLinks links = new TopicLinks();
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
          .forEach(k -> links.add("keyword", topics.keyOf(k.text()), k.text(), receipt));
      Optional<String> subject = TopicLabels.subject(record);
      subject.ifPresent(s -> links.add("section", topics.keyOf(s), s, receipt));
      if (subject.isEmpty()) {
        record.section().ifPresent(s -> sections.add(s.text()));
      }
      topics.tag(links, "title", record.title().text(), receipt);
      record.abstractText().ifPresent(a -> topics.tag(links, "abstract", a.text(), receipt));
      topics.mentioned(links, member.ref(), record.abstractLines());
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
        authors(cluster, people),
        venues.yearOf(cluster),
        listedYears,
        venues.venueOf(cluster),
        thesis,
        sections,
        links.links(),
        abstractText,
        arxivIds,
        dois,
        paperUrls,
        codeUrls,
        awards,
        List.copyOf(receipts));
  }

  private static List<PersonLink> authors(PaperCluster cluster, PeopleStep people) {
    Map<String, SortedSet<String>> recordsOf = new HashMap<>();
    for (PaperCluster.Member member : cluster.members()) {
      for (int i = 0; i < member.record().authors().size(); i++) {
        String person = people.personAt(member.ref().key(), "author", i + 1);
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
            if (people.isSlip(member.ref().key(), "author", i + 1)) {
              continue;
            }
            int position = links.size() + 1;
            PersonLink link = people.link("author", position, member.ref().key(), i, names.get(i));
            links.add(link.withRecords(recordsOf.get(link.person())));
          }
        });
    return links;
  }

  private void decide() {
    Map<String, String> keyOfRecord = new HashMap<>();
    paperKeys.forEach((paper, key) -> paper.recordKeys().forEach(r -> keyOfRecord.put(r, key)));
    Map<String, String> titleOfRecord = new HashMap<>();
    clusters.forEach(
        paper ->
            paper
                .members()
                .forEach(m -> titleOfRecord.put(m.ref().key(), m.record().title().text())));
    CuratedIdentity.decide(findings, Kind.PAPER, constraints, keyOfRecord::get, titleOfRecord::get);
    for (PaperResolver.Pair pair : resolver.decided()) {
      PaperVerdict verdict = pair.verdict();
      boolean joined =
          keyOfRecord.get(pair.a().ref().key()).equals(keyOfRecord.get(pair.b().ref().key()));
      if (joined != verdict.is(PaperVerdict.Kind.SAME)) {
        // A curator decided otherwise.
        continue;
      }
      Decision decision =
          Decision.same(
              new EntityRef(Kind.PAPER, keyOfRecord.get(pair.b().ref().key())),
              pair.b().record().title().text(),
              pair.a().record().title().text(),
              verdict.reason(),
              PaperResolver.VERSION,
              receipts(pair));
      findings.decide(
          verdict.is(PaperVerdict.Kind.SAME)
              ? decision
              : decision.withOutcome(
                  Outcome.DIFFERENT,
                  List.of(new EntityRef(Kind.PAPER, keyOfRecord.get(pair.a().ref().key())))));
    }
    clusters.forEach(cluster -> PaperDisagreements.of(cluster).forEach(findings::warn));
  }

  /** Lists the records of a pair, and the lines of tables that give them a shared identifier. */
  private static List<String> receipts(PaperResolver.Pair pair) {
    SortedSet<String> shared = new TreeSet<>(pair.a().identifiers());
    shared.retainAll(pair.b().identifiers());
    List<String> receipts = new ArrayList<>(pair.records());
    for (PaperCluster.Member member : List.of(pair.a(), pair.b())) {
      member.links().stream()
          .filter(link -> ExternalIds.of(link.url()).stream().anyMatch(shared::contains))
          .forEach(link -> receipts.add(link.record()));
    }
    return receipts;
  }
}

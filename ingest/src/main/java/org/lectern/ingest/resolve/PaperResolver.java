package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ontology.MatchKey;

/**
 * Decides which records are one paper: an equal title or identifier, and nobody to contradict it.
 *
 * <p>Equal titles are one paper unless both records print authors and share none. An equal arXiv id
 * or DOI is one paper when the titles resemble each other or an author is shared.
 */
final class PaperResolver {
  /** Counts up whenever decisions would change. */
  static final String VERSION = "papers 1";

  private static final double ALIKE = 0.5;

  private final Map<String, PaperCluster> clusterOf = new LinkedHashMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** Why two records are one paper. */
  record Merge(
      String record, String with, String printed, String other, String reason, double score) {}

  PaperResolver(Collection<RecordRef> records, Collection<LinkRow> links) {
    Map<String, List<LinkRow>> linksOf = new HashMap<>();
    links.forEach(
        link ->
            linksOf
                .computeIfAbsent(link.source() + " " + link.aboutLine(), key -> new ArrayList<>())
                .add(link));
    List<PaperCluster.Member> members = new ArrayList<>();
    for (RecordRef ref : records) {
      if (ref.record() instanceof PaperRecord paper) {
        String place = ref.source() + " " + paper.location().first();
        List<LinkRow> own = new ArrayList<>();
        for (LinkRow link : linksOf.getOrDefault(place, List.of())) {
          if (TitleForm.compact(link.title()).equals(TitleForm.compact(paper.title().text()))) {
            own.add(link);
          } else {
            warnings.add(
                "links:"
                    + link.line()
                    + ": the entry at "
                    + place
                    + " has another title; link left out");
          }
        }
        members.add(new PaperCluster.Member(ref, paper, own));
      }
    }
    cluster(members);
  }

  private void cluster(List<PaperCluster.Member> members) {
    Map<String, List<PaperCluster.Member>> byEvidence = new TreeMap<>();
    for (PaperCluster.Member member : members) {
      PaperCluster cluster = new PaperCluster();
      cluster.add(member);
      clusterOf.put(member.ref().key(), cluster);
      evidence(member)
          .forEach(e -> byEvidence.computeIfAbsent(e, k -> new ArrayList<>()).add(member));
    }
    for (Map.Entry<String, List<PaperCluster.Member>> entry : byEvidence.entrySet()) {
      List<PaperCluster.Member> alike = entry.getValue();
      for (int i = 1; i < alike.size(); i++) {
        for (int j = 0; j < i; j++) {
          consider(alike.get(j), alike.get(i), entry.getKey());
        }
      }
    }
  }

  private static List<String> evidence(PaperCluster.Member member) {
    List<String> evidence = new ArrayList<>();
    evidence.add("title " + TitleForm.compact(member.record().title().text()));
    for (String url : member.urls()) {
      ExternalIds.arxivId(url).ifPresent(id -> evidence.add("arxiv-id " + id));
      ExternalIds.doi(url).ifPresent(id -> evidence.add("doi " + id));
    }
    return evidence.stream().distinct().toList();
  }

  private void consider(PaperCluster.Member a, PaperCluster.Member b, String evidence) {
    PaperCluster first = clusterOf.get(a.ref().key());
    PaperCluster second = clusterOf.get(b.ref().key());
    if (first == second) {
      return;
    }
    boolean sameTitle = evidence.startsWith("title ");
    boolean fits =
        sameTitle
            ? authorsAgree(a.record(), b.record())
            : shareAuthor(a.record(), b.record())
                || TitleForm.similarity(a.record().title().text(), b.record().title().text())
                    >= ALIKE;
    if (!fits) {
      warnings.add(
          a.ref().key()
              + " and "
              + b.ref().key()
              + " share their "
              + evidence.substring(0, evidence.indexOf(' '))
              + " but nothing else; kept apart");
      return;
    }
    first.addAll(second);
    second.members().forEach(member -> clusterOf.put(member.ref().key(), first));
    merges.add(
        new Merge(
            b.ref().key(),
            a.ref().key(),
            b.record().title().text(),
            a.record().title().text(),
            "same-" + evidence.substring(0, evidence.indexOf(' ')),
            sameTitle ? 0.97 : 0.99));
  }

  private static boolean authorsAgree(PaperRecord a, PaperRecord b) {
    return a.authors().isEmpty() || b.authors().isEmpty() || shareAuthor(a, b);
  }

  private static boolean shareAuthor(PaperRecord a, PaperRecord b) {
    Set<String> names = families(a);
    return families(b).stream().anyMatch(names::contains);
  }

  private static Set<String> families(PaperRecord paper) {
    return paper.authors().stream()
        .map(author -> MatchKey.of(author.name()))
        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
        .collect(Collectors.toSet());
  }

  /** Lists the papers in the order of their first records. */
  List<PaperCluster> clusters() {
    return clusterOf.values().stream().distinct().toList();
  }

  List<Merge> merges() {
    return List.copyOf(merges);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}

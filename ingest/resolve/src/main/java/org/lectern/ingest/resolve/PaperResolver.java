package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.text.TitleForm;

/**
 * Decides which records are one paper.
 *
 * <p>{@link PaperRules} judges pairs that share a title, an identifier, or an author beside the
 * first or last letters of the title. The surest pairs are joined first; nothing is joined across a
 * pair that shares a title or identifier and yet is two papers, and a weak pair not at all where
 * one record fits two papers.
 */
final class PaperResolver {
  /** Counts up whenever decisions would change. */
  static final String VERSION = "papers 2";

  private static final int TITLE_END = 8;

  /** Whoever is one paper with many others is one with the first of them. */
  private static final int MOST_COMPARED = 20;

  private final Map<String, PaperCluster> clusterOf = new LinkedHashMap<>();
  private final List<Pair> decided = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /** For each record those that it cannot be one paper with. */
  private final Map<String, Set<String>> contradicted = new HashMap<>();

  private final Witnesses apart = new Witnesses();
  private final Witnesses doubtful = new Witnesses();
  private final Witnesses refused = new Witnesses();

  /** Two records and what the rules say of them. */
  record Pair(PaperCluster.Member a, PaperCluster.Member b, PaperVerdict verdict) {
    private String name() {
      return a.ref().key() + " " + b.ref().key();
    }

    List<String> records() {
      return List.of(a.ref().key(), b.ref().key());
    }
  }

  PaperResolver(
      Collection<RecordRef> records, Collection<LinkRow> links, List<Constraint> constraints) {
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
                new Warning(
                    "the entry at " + place + " has another title; link left out",
                    List.of(link.record(), ref.key())));
          }
        }
        members.add(PaperCluster.Member.of(ref, paper, own));
      }
    }
    cluster(members, constraints);
  }

  private void cluster(List<PaperCluster.Member> members, List<Constraint> constraints) {
    for (PaperCluster.Member member : members) {
      PaperCluster cluster = new PaperCluster();
      cluster.add(member);
      clusterOf.put(member.ref().key(), cluster);
    }
    Map<String, Pair> pairs = judged(members);
    Map<String, Set<String>> different = new HashMap<>();
    constraints.forEach(this::apply);
    pairs.values().stream()
        .filter(pair -> pair.verdict().is(PaperVerdict.Kind.DIFFERENT))
        .forEach(
            pair -> {
              String a = pair.a().ref().key();
              String b = pair.b().ref().key();
              different.computeIfAbsent(a, key -> new HashSet<>()).add(b);
              different.computeIfAbsent(b, key -> new HashSet<>()).add(a);
              if (pair.verdict().reason().rule().startsWith("same-")) {
                contradict(a, b);
                // What a curator has joined is published by nobody, so it is no witness.
                if (clusterOf.get(a) == clusterOf.get(b) || apart.calls(b)) {
                  decided.add(pair);
                  warnings.add(
                      new Warning(
                          "'"
                              + pair.b().record().title().text()
                              + "' stays apart from another record: "
                              + pair.verdict().reason().rule()
                              + " ("
                              + String.join(", ", pair.verdict().reason().features())
                              + ")",
                          List.of(b, a)));
                }
              }
            });
    List<Pair> same =
        pairs.values().stream()
            .filter(pair -> pair.verdict().is(PaperVerdict.Kind.SAME))
            .sorted(
                Comparator.comparingDouble((Pair pair) -> -pair.verdict().reason().score())
                    .thenComparing(Pair::name))
            .toList();
    Map<String, Set<String>> fits = new HashMap<>();
    for (Pair pair : same) {
      String a = pair.a().ref().key();
      String b = pair.b().ref().key();
      fits.computeIfAbsent(a, key -> new HashSet<>()).add(b);
      fits.computeIfAbsent(b, key -> new HashSet<>()).add(a);
    }
    for (Pair pair : same) {
      if (!pair.verdict().weak() || !fitsSeveral(pair, fits, different)) {
        join(pair);
      } else if (doubtful.calls(pair.b().ref().key())) {
        warnings.add(
            new Warning(
                "'"
                    + pair.b().record().title().text()
                    + "' may be one paper with another record, but one of the two fits several"
                    + " papers; kept apart",
                List.of(pair.b().ref().key(), pair.a().ref().key())));
      }
    }
  }

  /** Does what a curator says before the rules are asked. */
  private void apply(Constraint constraint) {
    if (!constraint.same()) {
      constraint.first().forEach(a -> constraint.second().forEach(b -> contradict(a, b)));
      return;
    }
    List<String> all = new ArrayList<>(constraint.first());
    all.addAll(constraint.second());
    for (String record : all) {
      PaperCluster first = clusterOf.get(all.get(0));
      PaperCluster second = clusterOf.get(record);
      if (first != second) {
        merge(first, second);
      }
    }
  }

  /** Judges all pairs that share a block, each once, in the order of their names. */
  private static Map<String, Pair> judged(List<PaperCluster.Member> members) {
    Map<String, List<ComparedPaper>> blocks = new TreeMap<>();
    for (PaperCluster.Member member : members) {
      ComparedPaper paper = ComparedPaper.of(member);
      for (String block : blocksOf(paper)) {
        blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(paper);
      }
    }
    Map<String, Pair> pairs = new HashMap<>();
    for (List<ComparedPaper> block : blocks.values()) {
      for (int i = 1; i < block.size(); i++) {
        for (int j = 0; j < Math.min(i, MOST_COMPARED); j++) {
          ComparedPaper a = block.get(j);
          ComparedPaper b = block.get(i);
          String name = a.key() + " " + b.key();
          if (a != b && !pairs.containsKey(name)) {
            pairs.put(name, new Pair(a.member(), b.member(), PaperRules.judge(a, b)));
          }
        }
      }
    }
    pairs.values().removeIf(pair -> pair.verdict().is(PaperVerdict.Kind.UNRELATED));
    return new TreeMap<>(pairs);
  }

  private static Set<String> blocksOf(ComparedPaper paper) {
    Set<String> blocks = new HashSet<>(paper.member().identifiers());
    blocks.add("title " + paper.title().compact());
    String words = String.join("", paper.title().words());
    int end = Math.min(TITLE_END, words.length());
    for (AuthorOverlap.Name author : paper.authors()) {
      for (String name : AuthorOverlap.blocks(author)) {
        blocks.add(name + " <" + words.substring(0, end));
        blocks.add(name + " >" + words.substring(words.length() - end));
      }
    }
    return blocks;
  }

  private static boolean fitsSeveral(
      Pair pair, Map<String, Set<String>> fits, Map<String, Set<String>> different) {
    String a = pair.a().ref().key();
    String b = pair.b().ref().key();
    return meet(fits.get(a), different.getOrDefault(b, Set.of()))
        || meet(fits.get(b), different.getOrDefault(a, Set.of()));
  }

  /** Goes through the smaller set: a record that stands there often fits very many. */
  private static boolean meet(Set<String> one, Set<String> other) {
    Set<String> smaller = one.size() <= other.size() ? one : other;
    return smaller.stream().anyMatch((smaller == one ? other : one)::contains);
  }

  /** Keeps two records, and what is one paper with either, from being joined. */
  private void contradict(String a, String b) {
    contradicted.computeIfAbsent(a, key -> new HashSet<>()).add(b);
    contradicted.computeIfAbsent(b, key -> new HashSet<>()).add(a);
  }

  private void join(Pair pair) {
    PaperCluster first = clusterOf.get(pair.a().ref().key());
    PaperCluster second = clusterOf.get(pair.b().ref().key());
    if (first == second) {
      return;
    }
    if (contradict(first, second)) {
      if (refused.calls(pair.b().ref().key())) {
        warnings.add(
            new Warning(
                "'"
                    + pair.b().record().title().text()
                    + "' would join records that are not one paper ("
                    + contradiction(first, second)
                    + "); kept apart",
                pair.records()));
      }
      return;
    }
    merge(first, second);
    decided.add(pair);
  }

  /** Asks the records of the smaller cluster whom they contradict. */
  private boolean contradict(PaperCluster first, PaperCluster second) {
    if (contradicted.isEmpty()) {
      return false;
    }
    PaperCluster smaller = first.size() <= second.size() ? first : second;
    PaperCluster larger = smaller == first ? second : first;
    for (String record : smaller.recordKeys()) {
      Set<String> others = contradicted.getOrDefault(record, Set.of());
      boolean found =
          others.size() <= larger.size()
              ? others.stream().anyMatch(other -> clusterOf.get(other) == larger)
              : larger.members().stream().anyMatch(member -> others.contains(member.ref().key()));
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Names the first two records that contradict each other. */
  private String contradiction(PaperCluster first, PaperCluster second) {
    for (String a : first.recordKeys()) {
      Optional<String> other =
          contradicted.getOrDefault(a, Set.of()).stream()
              .filter(b -> clusterOf.get(b) == second)
              .min(Comparator.naturalOrder());
      if (other.isPresent()) {
        return a + ", " + other.get();
      }
    }
    throw new IllegalStateException("nothing contradicts");
  }

  /** Puts the smaller cluster into the larger one, so that no record changes place often. */
  private void merge(PaperCluster one, PaperCluster other) {
    PaperCluster larger = one.size() >= other.size() ? one : other;
    PaperCluster smaller = larger == one ? other : one;
    larger.addAll(smaller);
    smaller.members().forEach(member -> clusterOf.put(member.ref().key(), larger));
  }

  /** Lists the papers in the order of their first records. */
  List<PaperCluster> clusters() {
    return clusterOf.values().stream().distinct().toList();
  }

  /** Lists the pairs that were joined, and those kept apart in spite of an equal title or id. */
  List<Pair> decided() {
    return List.copyOf(decided);
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }
}

package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.model.LinkStrength;

/**
 * Joins groups for reasons that need no further evidence: a curator says so, an identifier is the
 * same, or both names stand at one place in the author lists that two sources give of one paper.
 */
final class CertainJoins {
  private static final NameMatch CURATED =
      NameMatch.of("curated", 1.0, LinkStrength.VERIFIED, NameMatch.Need.NOTHING);
  private static final NameMatch SAME_ID =
      NameMatch.of("same-identifier", 1.0, LinkStrength.STRICT, NameMatch.Need.NOTHING);

  private final List<NameGroup> groups;
  private final CoauthorIndex coauthors;
  private final Joining joining;

  CertainJoins(List<NameGroup> groups, CoauthorIndex coauthors, Joining joining) {
    this.groups = groups;
    this.coauthors = coauthors;
    this.joining = joining;
  }

  void run(List<PersonMention> mentions, List<Constraint> constraints) {
    curated(mentions, constraints);
    identifiers();
    papers(mentions);
  }

  private void curated(List<PersonMention> mentions, List<Constraint> constraints) {
    Map<String, PersonMention> byId = new HashMap<>();
    mentions.forEach(mention -> byId.put(mention.id(), mention));
    for (Constraint constraint : constraints) {
      if (!constraint.same()) {
        continue;
      }
      SortedSet<String> all = new TreeSet<>(constraint.first());
      all.addAll(constraint.second());
      all.retainAll(byId.keySet());
      List<NameGroup> stated =
          all.stream().map(id -> coauthors.group(byId.get(id))).distinct().toList();
      joinAll(stated, CURATED, List.of(constraint.record()));
    }
  }

  private void identifiers() {
    Map<String, List<NameGroup>> byIdentifier = new TreeMap<>();
    for (NameGroup group : groups) {
      group
          .ids()
          .forEach(id -> byIdentifier.computeIfAbsent(id, k -> new ArrayList<>()).add(group));
    }
    byIdentifier.values().forEach(alike -> joinAll(alike, SAME_ID, List.of()));
  }

  private void joinAll(List<NameGroup> stated, NameMatch reason, List<String> receipts) {
    List<NameGroup> order =
        stated.stream()
            .map(NameGroup::root)
            .distinct()
            .sorted(
                Comparator.comparingInt((NameGroup g) -> -g.form().fullGivenNames())
                    .thenComparing(g -> g.form().compact())
                    .thenComparing(NameGroup::firstMention))
            .toList();
    for (int i = 1; i < order.size(); i++) {
      if (!order.get(0).contradicts(order.get(i))) {
        Evidence evidence = joining.evidence(order.get(i), order.get(0));
        joining.join(order.get(i), order.get(0), reason, evidence, receipts);
      }
    }
  }

  /** Lays the author lists of one paper beside each other where they are equally long. */
  private void papers(List<PersonMention> mentions) {
    Map<String, SortedSet<String>> worksOfPaper = new TreeMap<>();
    for (PersonMention mention : mentions) {
      worksOfPaper
          .computeIfAbsent(mention.work().paper(), paper -> new TreeSet<>())
          .add(mention.work().id());
    }
    for (SortedSet<String> works : worksOfPaper.values()) {
      List<List<PersonMention>> unlike = new ArrayList<>();
      for (String work : works) {
        List<PersonMention> list = coauthors.on(work);
        unlike.forEach(other -> lists(other, list));
        // A list of the same people says nothing new to those that come after it.
        if (unlike.stream().noneMatch(other -> sameGroups(other, list))) {
          unlike.add(list);
        }
      }
    }
  }

  private boolean sameGroups(List<PersonMention> a, List<PersonMention> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size())
            .allMatch(i -> coauthors.group(a.get(i)) == coauthors.group(b.get(i)));
  }

  private void lists(List<PersonMention> a, List<PersonMention> b) {
    if (a.size() != b.size()) {
      return;
    }
    for (int i = 0; i < a.size(); i++) {
      NameGroup one = coauthors.group(a.get(i));
      NameGroup other = coauthors.group(b.get(i));
      if (one == other) {
        continue;
      }
      boolean turned =
          one.form().fullGivenNames() < other.form().fullGivenNames()
              || one.form().fullGivenNames() == other.form().fullGivenNames()
                  && one.form().compact().compareTo(other.form().compact()) > 0;
      NameGroup shorter = turned ? one : other;
      NameGroup fuller = turned ? other : one;
      NameMatch match = joining.match(shorter, fuller);
      if (match == null
          && NameMatch.nearlyEqual(shorter.form(), fuller.form())
          && !shorter.together(fuller)
          && !shorter.contradicts(fuller)) {
        match = NameMatch.ONE_LETTER_OFF;
      }
      if (match != null) {
        joining.join(shorter, fuller, match, Evidence.SAME_PLACE, List.of());
      }
    }
  }
}

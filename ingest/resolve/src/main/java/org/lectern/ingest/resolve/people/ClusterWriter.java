package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;

/** Writes down what a group came to: its fullest name, and why each other spelling belongs. */
final class ClusterWriter {
  private final NameGroup group;
  private final Map<String, Long> counts;

  ClusterWriter(NameGroup group) {
    this.group = group;
    this.counts =
        group.mentions().stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.name().name(), TreeMap::new, Collectors.counting()));
  }

  PersonCluster cluster() {
    Map<String, PersonCluster.Finding> joined =
        group.joins().stream()
            .collect(
                Collectors.toMap(
                    PersonCluster.Finding::printed,
                    join -> join,
                    (first, again) -> first,
                    TreeMap::new));
    String name = fullest();
    boolean reported =
        group.doubts().stream()
            .anyMatch(doubt -> doubt.relation().outcome() == Outcome.SPLIT_CANDIDATE);
    List<PersonCluster.Finding> spellings = new ArrayList<>();
    for (String printed : counts.keySet()) {
      if (!printed.equals(name)) {
        PersonCluster.Finding spelling = spelling(printed, name, joined);
        spellings.add(reported ? weaker(spelling) : spelling);
      }
    }
    List<PersonMention> mentions =
        group.mentions().stream().sorted(Comparator.comparing(PersonMention::id)).toList();
    return new PersonCluster(name, mentions, spellings, relations(), group.slips());
  }

  /** A name that is reported as perhaps two people is no better than probable. */
  private static PersonCluster.Finding weaker(PersonCluster.Finding spelling) {
    return PersonCluster.Finding.same(
        spelling.printed(),
        spelling.comparedWith(),
        spelling.reason().graded(LinkStrength.PROBABLE),
        spelling.receipts());
  }

  private List<PersonCluster.Finding> relations() {
    List<PersonCluster.Finding> relations = new ArrayList<>();
    for (NameGroup.Doubt doubt : group.doubts()) {
      List<String> others =
          doubt.others().stream()
              .map(NameGroup::root)
              .filter(other -> other != group)
              .map(NameGroup::firstMention)
              .distinct()
              .sorted()
              .toList();
      PersonCluster.Finding relation = doubt.relation();
      if (!others.isEmpty() || relation.outcome() == Outcome.SPLIT_CANDIDATE) {
        relations.add(
            new PersonCluster.Finding(
                relation.printed(),
                relation.comparedWith(),
                relation.outcome(),
                relation.reason(),
                others,
                relation.receipts()));
      }
    }
    return relations;
  }

  private PersonCluster.Finding spelling(
      String printed, String name, Map<String, PersonCluster.Finding> joined) {
    NameForm own = group.forms().get(printed);
    if (own.compact().equals(group.forms().get(name).compact())) {
      return PersonCluster.Finding.same(printed, name, NameMatch.NORMALISED.reason(), List.of());
    }
    PersonCluster.Finding join = joined.get(printed);
    if (join == null) {
      // The group's own spelling, when the fullest name came from a group that joined it.
      join = Objects.requireNonNull(joined.get(name));
    }
    return PersonCluster.Finding.same(printed, name, join.reason(), join.receipts());
  }

  private String fullest() {
    Nicknames nicknames = Nicknames.shipped();
    Set<String> turned = group.turned();
    return group.forms().values().stream()
        .filter(form -> !turned.contains(form.printed()) || turned.size() >= counts.size())
        .min(
            Comparator.comparingInt(
                    (NameForm form) ->
                        !form.given().isEmpty() && nicknames.isShort(form.given().get(0)) ? 1 : 0)
                .thenComparing(form -> -form.fullGivenNames() - hyphens(form.printed()))
                .thenComparing(form -> -form.given().size() - hyphens(form.printed()))
                .thenComparing(form -> -hyphens(form.printed()))
                .thenComparing(form -> -nonAscii(form.printed()))
                .thenComparing(form -> -capitals(form.printed()))
                .thenComparing(form -> -counts.get(form.printed()))
                .thenComparing(form -> -form.compact().length())
                .thenComparing(NameForm::printed))
        .orElseThrow()
        .printed();
  }

  /**
   * Counts hyphens; a hyphenated word says as much as two words and says that they belong together.
   */
  private static long hyphens(String text) {
    return text.chars().filter(c -> c == '-').count();
  }

  private static long nonAscii(String text) {
    return text.chars().filter(c -> c > 127).count();
  }

  private static long capitals(String text) {
    return text.chars().filter(Character::isUpperCase).count();
  }
}

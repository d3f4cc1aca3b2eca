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
    Map<String, PersonCluster.Spelling> joined =
        group.joins().stream()
            .collect(
                Collectors.toMap(
                    PersonCluster.Spelling::printed,
                    join -> join,
                    (first, again) -> first,
                    TreeMap::new));
    String name = fullest();
    boolean reported =
        group.doubts().stream()
            .anyMatch(doubt -> doubt.relation().outcome() == Outcome.SPLIT_CANDIDATE);
    List<PersonCluster.Spelling> spellings = new ArrayList<>();
    for (String printed : counts.keySet()) {
      if (!printed.equals(name)) {
        PersonCluster.Spelling spelling = spelling(printed, name, joined);
        spellings.add(reported ? weaker(spelling) : spelling);
      }
    }
    List<PersonMention> mentions =
        group.mentions().stream().sorted(Comparator.comparing(PersonMention::id)).toList();
    return new PersonCluster(name, mentions, spellings, relations(), group.slips());
  }

  /** A name that is reported as perhaps two people is no better than probable. */
  private static PersonCluster.Spelling weaker(PersonCluster.Spelling spelling) {
    return new PersonCluster.Spelling(
        spelling.printed(),
        spelling.comparedWith(),
        spelling.reason(),
        spelling.score(),
        LinkStrength.PROBABLE,
        spelling.features(),
        spelling.receipts());
  }

  private List<PersonCluster.Relation> relations() {
    List<PersonCluster.Relation> relations = new ArrayList<>();
    for (NameGroup.Doubt doubt : group.doubts()) {
      List<String> others =
          doubt.others().stream()
              .map(NameGroup::root)
              .filter(other -> other != group)
              .map(NameGroup::firstMention)
              .distinct()
              .sorted()
              .toList();
      PersonCluster.Relation relation = doubt.relation();
      if (!others.isEmpty() || relation.outcome() == Outcome.SPLIT_CANDIDATE) {
        relations.add(
            new PersonCluster.Relation(
                relation.printed(),
                relation.comparedWith(),
                relation.outcome(),
                relation.reason(),
                relation.score(),
                relation.features(),
                others,
                relation.receipts()));
      }
    }
    return relations;
  }

  private PersonCluster.Spelling spelling(
      String printed, String name, Map<String, PersonCluster.Spelling> joined) {
    NameForm own = group.forms().get(printed);
    if (own.compact().equals(group.forms().get(name).compact())) {
      NameMatch match = NameMatch.NORMALISED;
      return new PersonCluster.Spelling(
          printed, name, match.reason(), match.score(), match.strength(), List.of(), List.of());
    }
    PersonCluster.Spelling join = joined.get(printed);
    if (join == null) {
      // The group's own spelling, when the fullest name came from a group that joined it.
      join = Objects.requireNonNull(joined.get(name));
    }
    return new PersonCluster.Spelling(
        printed,
        name,
        join.reason(),
        join.score(),
        join.strength(),
        join.features(),
        join.receipts());
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

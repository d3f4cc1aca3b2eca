package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Mentions that are taken for one person so far; grows as others join it. */
final class NameGroup {
  private final SortedSet<String> ids = new TreeSet<>();
  private final SortedSet<String> sides = new TreeSet<>();
  private final Map<String, NameForm> forms = new TreeMap<>();
  private final List<PersonMention> mentions = new ArrayList<>();
  private final Set<String> works = new HashSet<>();
  private final List<PersonCluster.Finding> joins = new ArrayList<>();
  private final Set<String> turned = new HashSet<>();
  private final SortedSet<String> slips = new TreeSet<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<NameGroup> apart = new ArrayList<>();
  private NameGroup absorber;
  private NameForm fullest;
  private String first;

  /**
   * What remains open about a group.
   *
   * @param relation what is said of it
   * @param others the groups it concerns
   */
  record Doubt(PersonCluster.Finding relation, List<NameGroup> others) {}

  /** Takes a mention. */
  void add(NameForm form, PersonMention mention) {
    forms.put(form.printed(), form);
    mentions.add(mention);
    works.add(mention.work().id());
    ids.addAll(PersonIds.of(form.printed()));
    fullest = null;
    first = null;
  }

  /** Takes over a group that turned out to be the same person. */
  void absorb(NameGroup group) {
    ids.addAll(group.ids);
    sides.addAll(group.sides);
    forms.putAll(group.forms);
    mentions.addAll(group.mentions);
    works.addAll(group.works);
    joins.addAll(group.joins);
    turned.addAll(group.turned);
    slips.addAll(group.slips);
    doubts.addAll(group.doubts);
    apart.addAll(group.apart);
    group.absorber = this;
    fullest = null;
    first = null;
  }

  boolean absorbed() {
    return absorber != null;
  }

  /** Gives the group that this one is part of by now. */
  NameGroup root() {
    NameGroup root = this;
    while (root.absorber != null) {
      root = root.absorber;
    }
    return root;
  }

  /** Gives the fullest form of the name. */
  NameForm form() {
    if (fullest == null) {
      fullest =
          forms.values().stream()
              .min(
                  Comparator.comparingInt((NameForm f) -> -f.fullGivenNames())
                      .thenComparing(f -> -f.given().size())
                      .thenComparing(NameForm::compact)
                      .thenComparing(NameForm::printed))
              .orElseThrow();
    }
    return fullest;
  }

  /** Tells whether the two have names on one work and so are two people. */
  boolean together(NameGroup other) {
    Set<String> smaller = works.size() <= other.works.size() ? works : other.works;
    Set<String> larger = smaller == works ? other.works : works;
    return smaller.stream().anyMatch(larger::contains);
  }

  /** Settles that another group is another person, for good. */
  void keepApart(NameGroup other) {
    apart.add(other);
    other.apart.add(this);
  }

  /** Tells whether identifiers, a curator or their works say that the two are different people. */
  boolean contradicts(NameGroup other) {
    return PersonIds.contradict(ids, other.ids)
        || apart.stream().anyMatch(group -> group.root() == other.root())
        || sides.stream().anyMatch(side -> other.sides.contains(Sides.opposite(side)));
  }

  /** Gives the first mention's id, by which groups of one name are told apart. */
  String firstMention() {
    if (first == null) {
      first = mentions.stream().map(PersonMention::id).min(Comparator.naturalOrder()).orElseThrow();
    }
    return first;
  }

  SortedSet<String> ids() {
    return ids;
  }

  /** Gives the sides of curated statements that the group's mentions are on. */
  SortedSet<String> sides() {
    return sides;
  }

  Map<String, NameForm> forms() {
    return forms;
  }

  List<PersonMention> mentions() {
    return mentions;
  }

  Set<String> works() {
    return works;
  }

  List<PersonCluster.Finding> joins() {
    return joins;
  }

  Set<String> turned() {
    return turned;
  }

  SortedSet<String> slips() {
    return slips;
  }

  List<Doubt> doubts() {
    return doubts;
  }
}

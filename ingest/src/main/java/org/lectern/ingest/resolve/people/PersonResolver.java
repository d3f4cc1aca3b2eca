package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.resolve.LinkStrength;

/**
 * Decides which printed names are one person, precision first.
 *
 * <p>Spellings that are equal when normalised are grouped; groups are compared within blocks of one
 * family name and first letter. A group joins another when exactly one fits, or when shared
 * co-authors single one out; a group that fits several stays apart and is marked ambiguous. The
 * outcome does not depend on the order of the mentions.
 */
public final class PersonResolver {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "people 1";

  private final Nicknames nicknames = Nicknames.shipped();

  /** Spellings that are certainly one name, and later one person. */
  private static final class Group {
    final Map<String, NameForm> forms = new TreeMap<>();
    final List<PersonMention> mentions = new ArrayList<>();
    final Set<String> works = new HashSet<>();
    final List<PersonCluster.Spelling> joins = new ArrayList<>();
    final Set<String> turned = new HashSet<>();
    boolean ambiguous;
    boolean absorbed;
    Group absorber;

    Group root() {
      return absorber == null ? this : absorber.root();
    }

    NameForm form() {
      return forms.values().iterator().next();
    }
  }

  /**
   * Resolves all mentions.
   *
   * @param mentions every printed name of every record
   * @return the people, sorted by name and first mention
   */
  public List<PersonCluster> resolve(Collection<PersonMention> mentions) {
    Map<String, Group> byCompact = new TreeMap<>();
    Map<String, Set<Group>> groupsOfWork = new HashMap<>();
    List<PersonMention> sorted =
        mentions.stream().sorted(Comparator.comparing(PersonMention::id)).toList();
    List<Group> groups = new ArrayList<>();
    for (PersonMention mention : sorted) {
      NameForm form = NameForm.parse(mention.name().name());
      Group group = byCompact.computeIfAbsent(form.compact(), key -> new Group());
      if (group.works.contains(mention.work())) {
        // The same name twice on one work is two people.
        group = second(groups, form, mention.work());
      }
      group.forms.put(form.printed(), form);
      group.mentions.add(mention);
      group.works.add(mention.work());
      groupsOfWork.computeIfAbsent(mention.work(), work -> new HashSet<>()).add(group);
    }
    groups.addAll(0, byCompact.values());
    // A merge can show that two others share a co-author, so look until nothing more is found.
    boolean joined = true;
    while (joined) {
      joined = join(groups, groupsOfWork);
    }
    return groups.stream()
        .filter(group -> !group.absorbed)
        .map(PersonResolver::cluster)
        .sorted(
            Comparator.comparing(PersonCluster::name).thenComparing(c -> c.mentions().get(0).id()))
        .toList();
  }

  private static Group second(List<Group> extra, NameForm form, String work) {
    for (Group group : extra) {
      if (group.form().compact().equals(form.compact()) && !group.works.contains(work)) {
        return group;
      }
    }
    Group group = new Group();
    extra.add(group);
    return group;
  }

  private boolean join(List<Group> groups, Map<String, Set<Group>> groupsOfWork) {
    // Fuller names first, so that short forms look for a place among them.
    List<Group> order =
        groups.stream()
            .filter(group -> !group.absorbed)
            .sorted(
                Comparator.comparingInt((Group g) -> -g.form().given().size())
                    .thenComparing(g -> -g.form().fullGivenNames())
                    .thenComparing(g -> g.form().compact())
                    .thenComparing(g -> g.mentions.get(0).id()))
            .toList();
    Map<String, List<Group>> blocks = new HashMap<>();
    for (Group group : order) {
      blockKeys(group.form())
          .forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(group));
    }
    boolean joined = false;
    for (Group group : order) {
      Map<Group, NameMatch> candidates = new LinkedHashMap<>();
      for (String key : blockKeys(group.form())) {
        for (Group other : blocks.get(key)) {
          consider(group, other, other.form(), false, candidates, groupsOfWork);
        }
      }
      NameForm turned = group.form().familyFirst();
      for (String key : blockKeys(turned)) {
        for (Group other : blocks.getOrDefault(key, List.of())) {
          consider(group, other, turned, true, candidates, groupsOfWork);
        }
      }
      joined |= choose(group, candidates, groupsOfWork);
    }
    return joined;
  }

  private Set<String> blockKeys(NameForm form) {
    Set<String> keys = new HashSet<>();
    for (String given : form.given()) {
      nicknames.firstLetters(given).forEach(letter -> keys.add(form.family() + " " + letter));
    }
    return keys;
  }

  private void consider(
      Group group,
      Group other,
      NameForm form,
      boolean turned,
      Map<Group, NameMatch> candidates,
      Map<String, Set<Group>> groupsOfWork) {
    if (other == group || other.absorbed || candidates.containsKey(other)) {
      return;
    }
    NameForm own = turned ? form : group.form();
    if (own.given().size() > other.form().given().size()
        || own.given().size() == other.form().given().size() && !precedes(other, group)) {
      // Each pair is judged once, from its shorter side.
      if (!turned) {
        return;
      }
    }
    NameMatch match = NameMatch.of(own, other.form(), nicknames);
    if (match == null || !compatibleWithAll(own, other)) {
      return;
    }
    if (turned) {
      match = NameMatch.FAMILY_FIRST;
    }
    boolean together = group.works.stream().anyMatch(other.works::contains);
    if (!together && (!match.needsCoauthor() || shareCoauthor(group, other, groupsOfWork))) {
      candidates.put(other, match);
    }
  }

  private static boolean precedes(Group a, Group b) {
    int byFullNames = Integer.compare(b.form().fullGivenNames(), a.form().fullGivenNames());
    return byFullNames != 0
        ? byFullNames < 0
        : a.form().compact().compareTo(b.form().compact()) < 0;
  }

  private boolean compatibleWithAll(NameForm form, Group other) {
    return other.forms.values().stream()
        .allMatch(
            known ->
                NameMatch.of(form, known, nicknames) != null
                    || NameMatch.of(form, known.familyFirst(), nicknames) != null);
  }

  private static boolean shareCoauthor(Group a, Group b, Map<String, Set<Group>> groupsOfWork) {
    Set<String> own = coauthors(a, groupsOfWork);
    own.retainAll(coauthors(b, groupsOfWork));
    return !own.isEmpty();
  }

  private static Set<String> coauthors(Group group, Map<String, Set<Group>> groupsOfWork) {
    Set<String> bags = new HashSet<>();
    for (String work : group.works) {
      for (Group other : groupsOfWork.get(work)) {
        other.root().forms.values().forEach(form -> bags.add(form.bag()));
      }
    }
    group.forms.values().forEach(form -> bags.remove(form.bag()));
    return bags;
  }

  private boolean choose(
      Group group, Map<Group, NameMatch> candidates, Map<String, Set<Group>> groupsOfWork) {
    group.ambiguous = false;
    if (candidates.isEmpty()) {
      return false;
    }
    List<Group> fitting = new ArrayList<>(candidates.keySet());
    if (fitting.size() > 1) {
      List<Group> sharing =
          fitting.stream().filter(other -> shareCoauthor(group, other, groupsOfWork)).toList();
      if (sharing.size() != 1) {
        group.ambiguous = true;
        return false;
      }
      fitting = sharing;
    }
    Group target = fitting.get(0);
    NameMatch match = candidates.get(target);
    String with = target.form().printed();
    group
        .forms
        .keySet()
        .forEach(
            printed ->
                target.joins.add(
                    new PersonCluster.Spelling(
                        printed, with, match.reason(), match.score(), match.strength())));
    if (match == NameMatch.FAMILY_FIRST) {
      // The order that is printed more often is the person's own.
      Group wrong = group.mentions.size() > target.mentions.size() ? target : group;
      target.turned.addAll(wrong.forms.keySet());
    }
    target.turned.addAll(group.turned);
    target.joins.addAll(group.joins);
    target.forms.putAll(group.forms);
    target.mentions.addAll(group.mentions);
    target.works.addAll(group.works);
    group.absorbed = true;
    group.absorber = target;
    return true;
  }

  private static PersonCluster cluster(Group group) {
    Map<String, Long> counts =
        group.mentions.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.name().name(), TreeMap::new, Collectors.counting()));
    Map<String, PersonCluster.Spelling> joined =
        group.joins.stream()
            .collect(
                Collectors.toMap(
                    PersonCluster.Spelling::printed,
                    join -> join,
                    (first, again) -> first,
                    TreeMap::new));
    String name = fullest(group, counts);
    List<PersonCluster.Spelling> spellings = new ArrayList<>();
    for (String printed : counts.keySet()) {
      if (!printed.equals(name)) {
        spellings.add(spelling(printed, name, joined));
      }
    }
    List<PersonMention> mentions =
        group.mentions.stream().sorted(Comparator.comparing(PersonMention::id)).toList();
    return new PersonCluster(name, mentions, spellings, group.ambiguous);
  }

  private static PersonCluster.Spelling spelling(
      String printed, String name, Map<String, PersonCluster.Spelling> joined) {
    NameForm own = NameForm.parse(printed);
    if (own.compact().equals(NameForm.parse(name).compact())) {
      NameMatch match = NameMatch.NORMALISED;
      return new PersonCluster.Spelling(
          printed, name, match.reason(), match.score(), match.strength());
    }
    PersonCluster.Spelling join = joined.get(printed);
    if (join == null) {
      // The group's own spelling, when the fullest name came from a group that joined it.
      join = joined.get(name);
      return new PersonCluster.Spelling(
          printed,
          name,
          Objects.requireNonNull(join).reason(),
          join.score(),
          LinkStrength.STRICT.and(join.strength()));
    }
    return new PersonCluster.Spelling(printed, name, join.reason(), join.score(), join.strength());
  }

  private static String fullest(Group group, Map<String, Long> counts) {
    Nicknames nicknames = Nicknames.shipped();
    Set<String> turned = group.turned;
    return group.forms.values().stream()
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

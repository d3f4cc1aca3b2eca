package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;

/**
 * Takes equal names for one person, except where something says that they are several: the name
 * stands twice on one work, identifiers or a curator contradict, it is an initial with a common
 * family name, or the works are too far apart.
 */
final class Namesakes {
  /** That many say that a name stands several times on one work; each pair would say no more. */
  private static final int MOST_TWINS = 8;

  /**
   * So many people of one name on one work are believed. Collaborations of thousands print common
   * names with initials ten times or so; what stands there hundreds of times was copied.
   */
  private static final int MOST_ON_ONE_WORK = 150;

  private final List<PersonMention> mentions;
  private final Map<PersonMention, NameForm> forms;
  private final Splitting splitting;
  private final List<Constraint> constraints;
  private final Map<PersonMention, Set<String>> sides = new IdentityHashMap<>();
  private final Set<String> slips = new HashSet<>();

  /**
   * Prepares the grouping.
   *
   * @param mentions all mentions, by work and position
   * @param forms their names taken apart
   * @param splitting parts equal names whose works are far apart
   * @param constraints what curators state of ids of mentions
   */
  Namesakes(
      List<PersonMention> mentions,
      Map<PersonMention, NameForm> forms,
      Splitting splitting,
      List<Constraint> constraints) {
    this.mentions = mentions;
    this.forms = forms;
    this.splitting = splitting;
    this.constraints = constraints;
    findSides();
    findSlips();
  }

  private void findSides() {
    Map<String, PersonMention> byId = new HashMap<>();
    mentions.forEach(mention -> byId.put(mention.id(), mention));
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      if (!constraint.same()) {
        mark(constraint.first(), Sides.first(i), byId);
        mark(constraint.second(), Sides.second(i), byId);
      }
    }
  }

  private void mark(Collection<String> ids, String side, Map<String, PersonMention> byId) {
    for (String id : ids) {
      PersonMention mention = byId.get(id);
      if (mention != null) {
        sides.computeIfAbsent(mention, m -> new TreeSet<>()).add(side);
      }
    }
  }

  /**
   * Finds names that repeat the name just before them with other stops, case or blanks, and those
   * that stand on one work more often than people of one name ever wrote one.
   */
  private void findSlips() {
    PersonMention before = null;
    Map<String, Integer> times = new HashMap<>();
    for (PersonMention mention : mentions) {
      String name = forms.get(mention).compact();
      if (before == null || !before.work().id().equals(mention.work().id())) {
        times.clear();
      } else if (!before.name().name().equals(mention.name().name())
          && forms.get(before).compact().equals(name)) {
        slips.add(mention.id());
      }
      if (times.merge(name, 1, Integer::sum) > MOST_ON_ONE_WORK) {
        slips.add(mention.id());
      }
      before = mention;
    }
  }

  /** Groups the mentions; the groups are sorted by name and first mention. */
  List<NameGroup> groups() {
    Map<String, List<PersonMention>> byName = new TreeMap<>();
    for (PersonMention mention : mentions) {
      byName.computeIfAbsent(forms.get(mention).compact(), key -> new ArrayList<>()).add(mention);
    }
    List<NameGroup> groups = new ArrayList<>();
    byName.values().forEach(alike -> groups.addAll(groupsOf(alike)));
    return groups;
  }

  private List<NameGroup> groupsOf(List<PersonMention> alike) {
    Splitting.Split split = splitting.split(alike);
    List<NameGroup> groups = new ArrayList<>();
    List<NameGroup> first = new ArrayList<>();
    for (List<PersonMention> part : split.parts()) {
      List<NameGroup> own = new ArrayList<>();
      Map<String, Integer> taken = new HashMap<>();
      // Those with identifiers or sides first, so that the others find them whatever the order.
      // Of two sides the first one, so that the others stay with whom the curator names first.
      part.stream()
          .filter(this::isMarked)
          .sorted(Comparator.comparing(this::isSecond))
          .forEach(mention -> place(mention, own, taken));
      part.stream()
          .filter(mention -> !isMarked(mention))
          .forEach(mention -> place(mention, own, taken));
      groups.addAll(own);
      first.add(own.get(0));
    }
    split
        .candidate()
        .ifPresent(
            score ->
                first.get(0).doubts().add(doubt(first.get(0), Outcome.SPLIT_CANDIDATE, score)));
    for (int i = 1; i < first.size(); i++) {
      if (split.scores().get(i) != null) {
        NameGroup.Doubt doubt = doubt(first.get(i), Outcome.DIFFERENT, split.scores().get(i));
        first.get(i).doubts().add(new NameGroup.Doubt(doubt.relation(), List.of(first.get(0))));
        for (int j = 0; j < i; j++) {
          first.get(i).keepApart(first.get(j));
        }
      }
    }
    return groups;
  }

  private static NameGroup.Doubt doubt(NameGroup group, Outcome outcome, SplitScore score) {
    String printed = group.form().printed();
    return new NameGroup.Doubt(
        new PersonCluster.Finding(
            printed,
            printed,
            outcome,
            new Reason("works-far-apart", score.features(), score.value(), LinkStrength.PROBABLE),
            List.of(),
            List.of()),
        List.of());
  }

  private boolean isSecond(PersonMention mention) {
    return sides.getOrDefault(mention, Set.of()).stream().anyMatch(Sides::isSecond);
  }

  private boolean isMarked(PersonMention mention) {
    return sides.containsKey(mention) || !PersonIds.of(mention.name().name()).isEmpty();
  }

  /**
   * Puts a mention into the first group that has no other name of its work and does not contradict.
   *
   * @param mention one name
   * @param own the groups so far
   * @param taken for each work, how many groups from the first on have a name of it; so that a name
   *     that stands on one work a thousand times is not looked for a thousand times
   */
  private void place(PersonMention mention, List<NameGroup> own, Map<String, Integer> taken) {
    NameGroup single = new NameGroup();
    single.add(forms.get(mention), mention);
    single.sides().addAll(sides.getOrDefault(mention, Set.of()));
    String work = mention.work().id();
    boolean slip = slips.contains(mention.id());
    if (slip) {
      single.slips().add(mention.id());
    }
    int from = slip ? 0 : taken.getOrDefault(work, 0);
    List<NameGroup> twins = new ArrayList<>(own.subList(0, Math.min(from, MOST_TWINS)));
    for (int i = from; i < own.size(); i++) {
      NameGroup group = own.get(i);
      boolean twice = !slip && group.works().contains(work);
      if (twice) {
        if (i == taken.getOrDefault(work, 0)) {
          taken.put(work, i + 1);
        }
        if (twins.size() < MOST_TWINS) {
          twins.add(group);
        }
      } else if (!group.contradicts(single)) {
        group.absorb(single);
        twins.forEach(twin -> tellApart(group, twin));
        return;
      }
    }
    own.add(single);
    twins.forEach(twin -> tellApart(single, twin));
  }

  private static void tellApart(NameGroup group, NameGroup twin) {
    boolean known =
        group.doubts().stream()
            .anyMatch(
                doubt ->
                    doubt.relation().outcome() == Outcome.DIFFERENT
                        && doubt.others().contains(twin));
    if (!known) {
      String printed = group.form().printed();
      group
          .doubts()
          .add(
              new NameGroup.Doubt(
                  new PersonCluster.Finding(
                      printed,
                      twin.form().printed(),
                      Outcome.DIFFERENT,
                      Reason.of("twice-on-one-work", 1.0, LinkStrength.PROBABLE),
                      List.of(),
                      List.of()),
                  List.of(twin)));
    }
  }
}

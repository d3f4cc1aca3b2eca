package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;

/**
 * Joins groups of different spellings that are one person.
 *
 * <p>A group joins another when exactly one fits, or when the works single one out; a group that
 * fits several stays apart and is ambiguous.
 */
final class Joining {
  private static final Comparator<NameGroup> FULLEST_FIRST =
      Comparator.comparingInt((NameGroup g) -> -g.form().given().size())
          .thenComparingInt(g -> -g.form().fullGivenNames())
          .thenComparing(g -> g.form().compact())
          .thenComparing(NameGroup::firstMention);

  private final List<NameGroup> groups;
  private final Map<String, List<NameGroup>> found = new HashMap<>();
  private final CoauthorIndex coauthors;
  private final WordWeights weights;
  private final Nicknames nicknames;
  private final NameKeys keys;
  private final NameBearers bearers;
  private final Map<NameGroup, Profile> profiles = new IdentityHashMap<>();

  Joining(
      List<NameGroup> groups, CoauthorIndex coauthors, WordWeights weights, Nicknames nicknames) {
    this.groups = groups;
    this.coauthors = coauthors;
    this.weights = weights;
    this.nicknames = nicknames;
    this.keys = new NameKeys(nicknames, coauthors);
    this.bearers = new NameBearers(groups.stream().map(NameGroup::form).toList());
  }

  private record Fit(NameGroup group, NameMatch match, Evidence evidence) {}

  private static final Comparator<Fit> SUREST_FIRST =
      Comparator.comparingDouble((Fit fit) -> -fit.evidence().weight())
          .thenComparing(fit -> fit.group().form().compact())
          .thenComparing(fit -> fit.group().firstMention());

  /** Joins until nothing more is found: a join can show that two others share a co-author. */
  void run() {
    groups.stream().filter(group -> !group.absorbed()).forEach(group -> show(group, true));
    Set<NameGroup> open = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.stream().filter(group -> !group.absorbed()).forEach(open::add);
    while (!open.isEmpty()) {
      open = round(open);
    }
  }

  private void show(NameGroup group, boolean isNew) {
    for (String key : keys.shown(group)) {
      List<NameGroup> alike = found.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (isNew || !alike.contains(group)) {
        alike.add(group);
      }
    }
  }

  /** Looks at some groups; gives those for which the joins may have changed something. */
  private Set<NameGroup> round(Set<NameGroup> open) {
    profiles.clear();
    List<NameGroup> joined = new ArrayList<>();
    for (NameGroup group : open.stream().sorted(FULLEST_FIRST).toList()) {
      if (group.absorbed()) {
        continue;
      }
      group.doubts().removeIf(doubt -> doubt.relation().outcome() == Outcome.AMBIGUOUS);
      Map<NameGroup, NameMatch> fitting = new IdentityHashMap<>();
      Set<NameGroup> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      for (String key : keys.sought(group)) {
        for (NameGroup other : alive(key)) {
          // Each pair is judged once, from its shorter side.
          if (seen.add(other)
              && !group.together(other)
              && FULLEST_FIRST.compare(other, group) < 0) {
            NameMatch match = match(group, other);
            if (match != null) {
              fitting.put(other, match);
            }
          }
        }
      }
      if (!fitting.isEmpty() && choose(group, fitting)) {
        joined.add(group.root());
      }
    }
    Set<NameGroup> next = Collections.newSetFromMap(new IdentityHashMap<>());
    // Many groups may have joined one.
    for (NameGroup root : joined.stream().map(NameGroup::root).distinct().toList()) {
      show(root, false);
      next.add(root);
      for (PersonMention mention : root.mentions()) {
        coauthors.on(mention.work().id()).forEach(other -> next.add(coauthors.group(other)));
      }
      for (String key : keys.shown(root)) {
        found.getOrDefault(key, List.of()).forEach(other -> next.add(other.root()));
      }
    }
    return next;
  }

  /**
   * Gives the groups of a key that have not joined another; of those that have, only the root
   * counts.
   */
  private List<NameGroup> alive(String key) {
    List<NameGroup> alike = found.get(key);
    if (alike == null) {
      return List.of();
    }
    alike.removeIf(NameGroup::absorbed);
    return alike;
  }

  /** Compares the names of two groups; null when something speaks against one person. */
  NameMatch match(NameGroup group, NameGroup other) {
    // Names on one work are many, and comparing them costs most.
    if (group.together(other)) {
      return null;
    }
    NameMatch match = match(group.form(), other.form());
    if (match == null || group.contradicts(other)) {
      return null;
    }
    for (NameForm form : group.forms().values()) {
      for (NameForm known : other.forms().values()) {
        if (match(form, known) == null) {
          return null;
        }
      }
    }
    return match;
  }

  private NameMatch match(NameForm a, NameForm b) {
    NameMatch match = NameMatch.of(a, b, nicknames);
    if (match == NameMatch.ONE_LETTER_OFF && bothAreNames(a, b)) {
      return null;
    }
    if (match == NameMatch.NORMALISED && a.initialsOnly() && a.common()) {
      return NameMatch.INITIAL;
    }
    if (match != null) {
      return match;
    }
    boolean turned =
        isWhole(NameMatch.of(a.familyFirst(), b, nicknames))
            || isWhole(NameMatch.of(a, b.familyFirst(), nicknames));
    return turned ? NameMatch.FAMILY_FIRST : null;
  }

  /** A word that other people bear too is a name and no slip of the pen. */
  private boolean bothAreNames(NameForm a, NameForm b) {
    return a.core().equals(b.core())
        ? bearers.isGiven(a.first()) && bearers.isGiven(b.first())
        : bearers.isFamily(a.core()) && bearers.isFamily(b.core());
  }

  /** A name in another order must be the same otherwise. */
  private static boolean isWhole(NameMatch match) {
    return match != null && match.need() == NameMatch.Need.NOTHING;
  }

  private boolean choose(NameGroup group, Map<NameGroup, NameMatch> fitting) {
    List<Fit> fits = new ArrayList<>();
    List<Fit> open = new ArrayList<>();
    fitting.forEach(
        (other, match) -> {
          Fit fit = new Fit(other, match, evidence(group, other));
          if (fit.evidence().bearsOut(match, group.form())) {
            fits.add(fit);
          } else if (match == NameMatch.INITIAL || match == NameMatch.COMMON_NICKNAME) {
            open.add(fit);
          }
        });
    fits.sort(SUREST_FIRST);
    open.sort(SUREST_FIRST);
    if (fits.isEmpty()) {
      if (!open.isEmpty()) {
        doubt(group, open, "too-little-evidence");
      }
      return false;
    }
    if (fits.size() > 1 && !leads(fits.get(0), fits.get(1))) {
      doubt(group, fits, "fits-several");
      return false;
    }
    Fit fit = fits.get(0);
    join(group, fit.group(), fit.match(), fit.evidence(), List.of());
    return true;
  }

  private static boolean leads(Fit best, Fit next) {
    return best.evidence().sharedCoauthors() > 0
        && best.evidence().weight() >= next.evidence().weight() + IdentityModel.MARGIN;
  }

  private static void doubt(NameGroup group, List<Fit> fits, String reason) {
    Fit first = fits.get(0);
    List<NameGroup> others = fits.stream().map(Fit::group).toList();
    group
        .doubts()
        .add(
            new NameGroup.Doubt(
                new PersonCluster.Finding(
                    group.form().printed(),
                    first.group().form().printed(),
                    Outcome.AMBIGUOUS,
                    new Reason(
                        reason,
                        first.evidence().features(),
                        first.match().reason().score(),
                        LinkStrength.PROBABLE),
                    List.of(),
                    List.of()),
                others));
  }

  /** Compares the works of two groups. */
  Evidence evidence(NameGroup a, NameGroup b) {
    return Evidence.between(profile(a), profile(b), weights);
  }

  private Profile profile(NameGroup group) {
    return profiles.computeIfAbsent(group, coauthors::profile);
  }

  /** Joins one group to another for a reason. */
  void join(
      NameGroup group,
      NameGroup target,
      NameMatch match,
      Evidence evidence,
      Collection<String> receipts) {
    String with = target.form().printed();
    Reason reason =
        match.reason().by(evidence.features()).scored(evidence.raise(match.reason().score()));
    for (String printed : group.forms().keySet()) {
      target.joins().add(PersonCluster.Finding.same(printed, with, reason, receipts));
    }
    if (match == NameMatch.FAMILY_FIRST) {
      // The order that is printed more often is the person's own.
      NameGroup wrong = group.mentions().size() > target.mentions().size() ? target : group;
      target.turned().addAll(wrong.forms().keySet());
    }
    target.absorb(group);
    mergeProfiles(target, group);
  }

  /** Adds up what is known already: to look at all works again for each join would be quadratic. */
  private void mergeProfiles(NameGroup target, NameGroup group) {
    Profile known = profiles.get(target);
    Profile joined = profiles.remove(group);
    if (known != null && joined != null) {
      known.addAll(joined);
    } else {
      profiles.remove(target);
    }
  }
}

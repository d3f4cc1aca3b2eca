package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the works of two bearers of like names have in common.
 *
 * @param sharedCoauthors how many co-authors they share
 * @param coauthors what these add, in decimal logarithms of odds
 * @param titles how similar their titles are, from 0 to 1
 * @param venues how similar their venues are, from 0 to 1
 * @param sharedAffiliations how many affiliations are printed with both
 * @param sharedTopics how many topics both have
 * @param years how many years lie between their works; -1 where no year is printed
 * @param samePlace whether both stand at one place in two author lists of one paper
 */
record Evidence(
    int sharedCoauthors,
    double coauthors,
    double titles,
    double venues,
    int sharedAffiliations,
    int sharedTopics,
    int years,
    boolean samePlace) {
  static final Evidence SAME_PLACE = new Evidence(0, 0, 0, 0, 0, 0, -1, true);

  /** Compares two profiles. */
  static Evidence between(Profile a, Profile b, WordWeights weights) {
    return between(
        a,
        b,
        a.titles().similarity(b.titles(), weights),
        a.venues().similarity(b.venues(), weights));
  }

  /** Compares two profiles whose titles and venues were compared already. */
  static Evidence between(Profile a, Profile b, double titles, double venues) {
    List<Double> chances = sharedCoauthors(a, b);
    double pairs = (double) a.coauthors().size() * b.coauthors().size();
    double coauthors = 0;
    for (double chance : chances) {
      // Of k matches each had a k-th of all pairs to happen in.
      double odds = Math.min(1, chance * pairs / chances.size());
      coauthors -= Math.log10(odds);
    }
    return new Evidence(
        chances.size(),
        coauthors,
        titles,
        venues,
        shared(a.affiliations(), b.affiliations()),
        shared(a.topics(), b.topics()),
        yearsBetween(a.years(), b.years()),
        false);
  }

  private static List<Double> sharedCoauthors(Profile a, Profile b) {
    boolean turned = a.coauthors().size() > b.coauthors().size();
    Profile smaller = turned ? b : a;
    Profile larger = turned ? a : b;
    List<Double> chances = new ArrayList<>();
    for (Map.Entry<String, List<NameForm>> entry : smaller.coauthors().entrySet()) {
      List<NameForm> others = larger.coauthors().get(entry.getKey());
      if (a.own().contains(entry.getKey()) || b.own().contains(entry.getKey())) {
        continue;
      }
      double best = Double.MAX_VALUE;
      if (others == null) {
        // The co-author may be printed family name first in one of the lists.
        for (NameForm one : entry.getValue()) {
          if (larger.bags().contains(one.bag())) {
            chances.add(IdentityModel.chance(one, one));
            break;
          }
        }
        continue;
      }
      for (NameForm one : entry.getValue()) {
        for (NameForm other : others) {
          if (mayBeOne(one, other)) {
            best = Math.min(best, IdentityModel.chance(one, other));
          }
        }
      }
      if (best <= 1) {
        chances.add(best);
      }
    }
    chances.sort(null);
    return chances;
  }

  private static boolean mayBeOne(NameForm a, NameForm b) {
    if (a.given().isEmpty() || b.given().isEmpty()) {
      return a.compact().equals(b.compact());
    }
    return a.compact().equals(b.compact())
        || NameMatch.tokensMatch(a.first(), b.first())
            && NameMatch.compatible(
                a.given().subList(1, a.given().size()), b.given().subList(1, b.given().size()));
  }

  private static int shared(SortedSet<String> a, SortedSet<String> b) {
    // A loop, as this is asked for each pair of namesakes.
    int shared = 0;
    for (String one : a) {
      if (b.contains(one)) {
        shared++;
      }
    }
    return shared;
  }

  private static int yearsBetween(SortedSet<Integer> a, SortedSet<Integer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return -1;
    }
    if (a.first() > b.last()) {
      return a.first() - b.last();
    }
    return Math.max(0, b.first() - a.last());
  }

  /** Gives all of it in decimal logarithms of odds. */
  double weight() {
    return coauthors
        + IdentityModel.TITLE * titles
        + IdentityModel.VENUE * venues
        + (sharedAffiliations > 0 ? IdentityModel.AFFILIATION : 0)
        + Math.min(IdentityModel.TOPICS_AT_MOST, IdentityModel.TOPIC * sharedTopics)
        + (years >= IdentityModel.FAR_YEARS ? IdentityModel.FAR_APART : 0)
        + (samePlace ? IdentityModel.SAME_PLACE : 0);
  }

  /** Tells whether a match of names is borne out by it. */
  boolean bearsOut(NameMatch match, NameForm name) {
    return switch (match.need()) {
      case NOTHING -> true;
      case EVIDENCE -> weight() >= IdentityModel.needed(match, name);
      case COAUTHOR ->
          samePlace || sharedCoauthors > 0 && weight() >= IdentityModel.needed(match, name);
    };
  }

  /** Raises how sure a reason is by itself to how sure it is with this evidence. */
  double raise(double score) {
    double doubt = (1 - score) / (1 + Math.max(0, weight()));
    return Math.round((1 - doubt) * 100) / 100.0;
  }

  /** Lists what was found, each as {@code name=value}. */
  List<String> features() {
    SortedSet<String> features = new TreeSet<>();
    features.add("shared-coauthors=" + sharedCoauthors);
    features.add("evidence=" + rounded(weight()));
    if (titles > 0) {
      features.add("title-similarity=" + rounded(titles));
    }
    if (venues > 0) {
      features.add("venue-similarity=" + rounded(venues));
    }
    if (sharedAffiliations > 0) {
      features.add("shared-affiliations=" + sharedAffiliations);
    }
    if (sharedTopics > 0) {
      features.add("shared-topics=" + sharedTopics);
    }
    if (years >= 0) {
      features.add("years-between=" + years);
    }
    if (samePlace) {
      features.add("same-place-on-one-paper=yes");
    }
    return List.copyOf(features);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}

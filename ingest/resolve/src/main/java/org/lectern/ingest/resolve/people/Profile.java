package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the works of one bearer of a name say about them. */
final class Profile {
  private final Map<String, List<NameForm>> coauthors = new HashMap<>();
  private final Set<String> bags = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Words titles = new Words();
  private final Words venues = new Words();
  private final SortedSet<String> affiliations = new TreeSet<>();
  private final SortedSet<String> topics = new TreeSet<>();
  private final SortedSet<Integer> years = new TreeSet<>();
  private final Set<String> papers = new HashSet<>();

  /** Names the people that a co-author's name might be one of. */
  static String coauthorKey(NameForm form) {
    String first = form.first();
    return form.core() + " " + (first.isEmpty() ? "" : first.charAt(0));
  }

  /** Takes one mention and what stands beside it. */
  void add(NameForm name, PersonMention mention, Collection<NameForm> beside, WordWeights weights) {
    own.add(coauthorKey(name));
    for (NameForm coauthor : beside) {
      bags.add(coauthor.bag());
      List<NameForm> known =
          coauthors.computeIfAbsent(coauthorKey(coauthor), key -> new ArrayList<>(1));
      if (known.stream().noneMatch(form -> form.compact().equals(coauthor.compact()))) {
        known.add(coauthor);
      }
    }
    PersonWork work = mention.work();
    if (papers.add(work.paper())) {
      titles.addAll(weights.titleWords(work));
      venues.addAll(weights.venueWords(work));
    }
    mention.name().affiliations().forEach(a -> affiliations.add(WordWeights.normal(a)));
    work.topics().forEach(topic -> topics.add(WordWeights.normal(topic)));
    work.year().ifPresent(years::add);
  }

  /** Takes over what another profile knows. */
  void addAll(Profile other) {
    own.addAll(other.own);
    bags.addAll(other.bags);
    other.coauthors.forEach(
        (key, forms) -> {
          List<NameForm> known = coauthors.computeIfAbsent(key, k -> new ArrayList<>(forms.size()));
          for (NameForm form : forms) {
            if (known.stream().noneMatch(k -> k.compact().equals(form.compact()))) {
              known.add(form);
            }
          }
        });
    titles.addAll(other.titles);
    venues.addAll(other.venues);
    affiliations.addAll(other.affiliations);
    topics.addAll(other.topics);
    years.addAll(other.years);
    papers.addAll(other.papers);
  }

  Map<String, List<NameForm>> coauthors() {
    return coauthors;
  }

  /** Gives the words of each co-author's name in alphabetical order. */
  Set<String> bags() {
    return bags;
  }

  /** Gives the keys of the names that the bearer is printed by. */
  Set<String> own() {
    return own;
  }

  Words titles() {
    return titles;
  }

  Words venues() {
    return venues;
  }

  SortedSet<String> affiliations() {
    return affiliations;
  }

  SortedSet<String> topics() {
    return topics;
  }

  SortedSet<Integer> years() {
    return years;
  }

  Set<String> papers() {
    return papers;
  }
}

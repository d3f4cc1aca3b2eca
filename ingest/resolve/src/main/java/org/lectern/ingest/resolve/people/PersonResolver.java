package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.resolve.identity.Constraint;

/**
 * Decides which printed names are one person, precision first.
 *
 * <p>Equal names are grouped ({@link Namesakes}); identifiers, curators and the author lists of one
 * paper in several sources join groups ({@link CertainJoins}); other spellings are compared within
 * blocks ({@link Joining}). The outcome does not depend on the order of the mentions.
 */
public final class PersonResolver {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "people 2";

  /**
   * Resolves all mentions by the rules alone.
   *
   * @param mentions every printed name of every record
   * @return the people, sorted by name and first mention
   */
  public List<PersonCluster> resolve(Collection<PersonMention> mentions) {
    return resolve(mentions, List.of());
  }

  /**
   * Resolves all mentions.
   *
   * @param mentions every printed name of every record
   * @param constraints what curators state of ids of mentions; must not contradict each other
   * @return the people, sorted by name and first mention
   */
  public List<PersonCluster> resolve(
      Collection<PersonMention> mentions, List<Constraint> constraints) {
    List<PersonMention> sorted =
        mentions.stream()
            .sorted(
                Comparator.comparing((PersonMention mention) -> mention.work().id())
                    .thenComparing(PersonMention::position)
                    .thenComparing(PersonMention::id))
            .toList();
    Map<PersonMention, NameForm> forms = new IdentityHashMap<>();
    Map<String, NameForm> known = new HashMap<>();
    for (PersonMention mention : sorted) {
      forms.put(mention, known.computeIfAbsent(mention.name().name(), NameForm::parse));
    }
    WordWeights weights =
        new WordWeights(sorted.stream().map(PersonMention::work).distinct().toList());
    CoauthorIndex coauthors = new CoauthorIndex(sorted, forms, weights);
    Splitting splitting = new Splitting(forms, coauthors, weights);
    List<NameGroup> groups = new Namesakes(sorted, forms, splitting, constraints).groups();
    coauthors.learn(groups);
    Joining joining = new Joining(groups, coauthors, weights, Nicknames.shipped());
    new CertainJoins(groups, coauthors, joining).run(sorted, constraints);
    joining.run();
    List<PersonCluster> people = new ArrayList<>();
    for (NameGroup group : groups) {
      if (!group.absorbed()) {
        people.add(new ClusterWriter(group).cluster());
      }
    }
    people.sort(
        Comparator.comparing(PersonCluster::name).thenComparing(c -> c.mentions().get(0).id()));
    return List.copyOf(people);
  }

  /** Gives an index of people by the ids of their mentions. */
  static Map<String, PersonCluster> byMention(Collection<PersonCluster> people) {
    Map<String, PersonCluster> index = new TreeMap<>();
    people.forEach(person -> person.mentions().forEach(m -> index.put(m.id(), person)));
    return index;
  }
}

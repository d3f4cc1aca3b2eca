package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells people apart in works that were gathered because their authors have like names.
 *
 * <p>There equal names are no chance and prove little, so each mention stands alone until its work
 * has enough in common with others; weights and thresholds are those of {@link PersonResolver}.
 */
public final class NamesakeResolver {
  /**
   * Puts mentions together that are one person.
   *
   * @param gathered the mentions to tell apart
   * @param all every mention on their works, the gathered ones included
   * @return the mentions of each person, sorted by the first mention's id
   */
  public List<List<PersonMention>> resolve(
      Collection<PersonMention> gathered, Collection<PersonMention> all) {
    List<PersonMention> sorted =
        all.stream()
            .sorted(
                Comparator.comparing((PersonMention mention) -> mention.work().id())
                    .thenComparing(PersonMention::position)
                    .thenComparing(PersonMention::id))
            .toList();
    Map<PersonMention, NameForm> forms = new IdentityHashMap<>();
    sorted.forEach(mention -> forms.put(mention, NameForm.parse(mention.name().name())));
    WordWeights weights =
        new WordWeights(sorted.stream().map(PersonMention::work).distinct().toList());
    CoauthorIndex coauthors = new CoauthorIndex(sorted, forms, weights);
    Map<String, List<PersonMention>> byFamily = new TreeMap<>();
    gathered.stream()
        .sorted(Comparator.comparing(PersonMention::id))
        .forEach(
            mention ->
                byFamily
                    .computeIfAbsent(forms.get(mention).core(), family -> new ArrayList<>())
                    .add(mention));
    List<List<PersonMention>> people = new ArrayList<>();
    for (List<PersonMention> family : byFamily.values()) {
      List<Namesake> namesakes =
          family.stream()
              .map(mention -> new Namesake(forms.get(mention), coauthors.profile(mention)))
              .toList();
      new NamesakeClustering(namesakes, weights)
          .cluster()
          .forEach(cluster -> people.add(cluster.stream().map(family::get).toList()));
    }
    people.sort(Comparator.comparing(person -> person.get(0).id()));
    return people;
  }
}

package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.resolve.people.NameTraits;
import org.lectern.ingest.resolve.people.NamesakeResolver;
import org.lectern.ingest.resolve.people.PersonCluster;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonResolver;

/**
 * One answer to the question who is who: for each mention's id the label of a person.
 *
 * @param name how the answer was found
 * @param personOf the labels
 */
record Partition(String name, Map<String, String> personOf) {
  /** Gives our answer. */
  static Partition ours(GoldPeople gold) {
    List<Collection<PersonMention>> people = new ArrayList<>();
    if (gold.gathered()) {
      List<PersonMention> judged = gold.judged().stream().map(GoldMention::mention).toList();
      people.addAll(new NamesakeResolver().resolve(judged, gold.all()));
    } else {
      for (PersonCluster person : new PersonResolver().resolve(gold.all())) {
        people.add(person.mentions());
      }
    }
    Map<String, String> personOf = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      String label = Integer.toString(i);
      people.get(i).forEach(mention -> personOf.put(mention.id(), label));
    }
    return new Partition("lectern", personOf);
  }

  /** Takes every mention for a person of its own. */
  static Partition nothingMerged(GoldPeople gold) {
    Map<String, String> personOf = new HashMap<>();
    gold.judged().forEach(g -> personOf.put(g.mention().id(), g.mention().id()));
    return new Partition("merge nothing", personOf);
  }

  /** Takes names that are equal when normalised for one person. */
  static Partition equalNames(GoldPeople gold) {
    Map<String, String> personOf = new HashMap<>();
    gold.judged()
        .forEach(
            g -> personOf.put(g.mention().id(), NameTraits.of(g.mention().name().name()).normal()));
    return new Partition("merge equal names", personOf);
  }
}

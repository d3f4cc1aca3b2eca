package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.resolve.people.PersonMention;

/**
 * A gold list of people.
 *
 * @param judged the mentions with their people
 * @param others further mentions on the same works, of which nothing is known
 * @param gathered whether the works were gathered because their authors have like names
 */
record GoldPeople(List<GoldMention> judged, List<PersonMention> others, boolean gathered) {
  /** Copies the lists. */
  GoldPeople {
    judged = List.copyOf(judged);
    others = List.copyOf(others);
  }

  /** Lists all mentions. */
  List<PersonMention> all() {
    List<PersonMention> all = new ArrayList<>(others);
    judged.forEach(gold -> all.add(gold.mention()));
    return all;
  }

  /** Joins two lists. */
  GoldPeople with(GoldPeople more) {
    List<GoldMention> bothJudged = new ArrayList<>(judged);
    bothJudged.addAll(more.judged);
    List<PersonMention> bothOthers = new ArrayList<>(others);
    bothOthers.addAll(more.others);
    return new GoldPeople(bothJudged, bothOthers, gathered || more.gathered);
  }
}

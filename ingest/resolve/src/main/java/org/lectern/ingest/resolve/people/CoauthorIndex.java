package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Knows who stands on which work, and by which form of the name they are known by now. */
final class CoauthorIndex {
  /** Works with more names than this say little of who knows whom. */
  static final int TOGETHER_AT_MOST = 150;

  private final Map<PersonMention, NameForm> forms;
  private final WordWeights weights;
  private final Map<String, List<PersonMention>> byWork = new HashMap<>();
  private final Map<PersonMention, NameGroup> groups = new IdentityHashMap<>();

  CoauthorIndex(
      List<PersonMention> mentions, Map<PersonMention, NameForm> forms, WordWeights weights) {
    this.forms = forms;
    this.weights = weights;
    for (PersonMention mention : mentions) {
      byWork.computeIfAbsent(mention.work().id(), work -> new ArrayList<>()).add(mention);
    }
  }

  /** Takes the groups, so that co-authors are known by their groups' fullest names. */
  void learn(List<NameGroup> all) {
    all.forEach(group -> group.mentions().forEach(mention -> groups.put(mention, group)));
  }

  /** Gives all mentions of a work by position. */
  List<PersonMention> on(String work) {
    return byWork.get(work);
  }

  /** Gives the name of whom a mention means by now. */
  NameForm known(PersonMention mention) {
    NameGroup group = groups.get(mention);
    return group == null ? forms.get(mention) : group.root().form();
  }

  /** Gives the group of a mention by now. */
  NameGroup group(PersonMention mention) {
    return groups.get(mention).root();
  }

  /** Gives the names beside a mention. */
  List<NameForm> beside(PersonMention mention) {
    List<PersonMention> work = byWork.get(mention.work().id());
    if (work.size() > TOGETHER_AT_MOST) {
      return List.of();
    }
    List<NameForm> names = new ArrayList<>(work.size());
    for (PersonMention other : work) {
      if (other != mention) {
        names.add(known(other));
      }
    }
    return names;
  }

  /** Gives what one mention's work says. */
  Profile profile(PersonMention mention) {
    Profile profile = new Profile();
    profile.add(forms.get(mention), mention, beside(mention), weights);
    return profile;
  }

  /** Gives what the works of a group say. */
  Profile profile(NameGroup group) {
    Profile profile = new Profile();
    for (PersonMention mention : group.mentions()) {
      profile.add(forms.get(mention), mention, beside(mention), weights);
    }
    return profile;
  }
}

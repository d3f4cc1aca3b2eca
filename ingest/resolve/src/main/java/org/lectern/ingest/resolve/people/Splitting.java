package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.text.TitleForm;

/**
 * Looks whether mentions of one name may be several people's.
 *
 * <p>Names in full stay together unless the split score of their works reaches {@link
 * IdentityModel#SPLIT}. Initials with a common family name prove nothing, so they come together
 * only by evidence.
 */
final class Splitting {
  /** In letters: nobody of the same name gives a work so long a title by chance. */
  private static final int TELLING_TITLE = 20;

  private final Map<PersonMention, NameForm> forms;
  private final CoauthorIndex coauthors;
  private final WordWeights weights;

  Splitting(Map<PersonMention, NameForm> forms, CoauthorIndex coauthors, WordWeights weights) {
    this.forms = forms;
    this.coauthors = coauthors;
    this.weights = weights;
  }

  /**
   * The outcome for one name.
   *
   * @param parts the mentions of each person
   * @param scores for each part why it was parted from the first; null where nothing parted it
   * @param candidate the highest score below the threshold that is worth a report
   */
  record Split(
      List<List<PersonMention>> parts, List<SplitScore> scores, Optional<SplitScore> candidate) {}

  /** Looks at the mentions of one name. */
  Split split(List<PersonMention> alike) {
    NameForm form = forms.get(alike.get(0));
    boolean initials = form.initialsOnly() && form.common();
    if (alike.size() == 1) {
      return whole(alike, Optional.empty());
    }
    List<List<PersonMention>> linked = linked(alike);
    if (linked.size() == 1) {
      return whole(alike, Optional.empty());
    }
    if (linked.size() > IdentityModel.COMPARED_AT_MOST) {
      return initials ? apart(linked) : whole(alike, Optional.empty());
    }
    List<Namesake> namesakes = new ArrayList<>();
    for (List<PersonMention> part : linked) {
      Profile profile = new Profile();
      part.forEach(mention -> profile.addAll(coauthors.profile(mention)));
      namesakes.add(new Namesake(form, profile));
    }
    List<List<Integer>> clusters = new NamesakeClustering(namesakes, weights).cluster();
    List<List<PersonMention>> parts = new ArrayList<>();
    List<Profile> profiles = new ArrayList<>();
    for (List<Integer> cluster : clusters) {
      List<PersonMention> part = new ArrayList<>();
      Profile profile = new Profile();
      for (int i : cluster) {
        part.addAll(linked.get(i));
        profile.addAll(namesakes.get(i).profile());
      }
      parts.add(part);
      profiles.add(profile);
    }
    return initials ? apart(parts) : judged(form, alike, parts, profiles);
  }

  private static Split whole(List<PersonMention> alike, Optional<SplitScore> candidate) {
    List<SplitScore> none = new ArrayList<>();
    none.add(null);
    return new Split(List.of(alike), none, candidate);
  }

  private static Split apart(List<List<PersonMention>> parts) {
    List<List<PersonMention>> sorted =
        parts.stream().sorted(Comparator.comparing(part -> part.get(0).id())).toList();
    List<SplitScore> none = new ArrayList<>();
    sorted.forEach(part -> none.add(null));
    return new Split(sorted, none, Optional.empty());
  }

  /** Parts what is further apart from everything before it than the threshold. */
  private Split judged(
      NameForm form,
      List<PersonMention> alike,
      List<List<PersonMention>> parts,
      List<Profile> profiles) {
    if (parts.size() == 1) {
      return whole(alike, Optional.empty());
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -parts.get(i).size())
            .thenComparing(i -> parts.get(i).get(0).id()));
    List<List<PersonMention>> people = new ArrayList<>();
    List<Profile> known = new ArrayList<>();
    List<SplitScore> scores = new ArrayList<>();
    Optional<SplitScore> candidate = Optional.empty();
    for (int i : order) {
      int nearest = -1;
      SplitScore least = null;
      for (int j = 0; j < known.size(); j++) {
        SplitScore score = SplitScore.of(form, known.get(j), profiles.get(i), weights);
        if (least == null || score.value() < least.value()) {
          least = score;
          nearest = j;
        }
      }
      if (least != null && least.value() < IdentityModel.SPLIT) {
        people.get(nearest).addAll(parts.get(i));
        known.get(nearest).addAll(profiles.get(i));
        boolean higher = candidate.isEmpty() || candidate.get().value() < least.value();
        if (least.value() >= IdentityModel.SPLIT_CANDIDATE && higher) {
          candidate = Optional.of(least);
        }
      } else {
        people.add(new ArrayList<>(parts.get(i)));
        Profile profile = new Profile();
        profile.addAll(profiles.get(i));
        known.add(profile);
        scores.add(least);
      }
    }
    return new Split(people, scores, candidate);
  }

  /**
   * Puts together what shares a co-author's full name, a paper or a title; needs no comparing in
   * pairs.
   */
  private List<List<PersonMention>> linked(List<PersonMention> alike) {
    Map<String, Integer> firstWith = new HashMap<>();
    int[] parent = new int[alike.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < parent.length; i++) {
      PersonMention mention = alike.get(i);
      link(parent, firstWith, i, "paper " + mention.work().paper());
      String title = TitleForm.compact(mention.work().title());
      if (title.length() >= TELLING_TITLE) {
        link(parent, firstWith, i, "title " + title);
      }
      for (NameForm coauthor : coauthors.beside(mention)) {
        if (coauthor.fullGivenNames() > 0 && !coauthor.common()) {
          link(parent, firstWith, i, "coauthor " + coauthor.compact());
        }
      }
    }
    Map<Integer, List<PersonMention>> parts = new java.util.TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      parts.computeIfAbsent(find(parent, i), root -> new ArrayList<>()).add(alike.get(i));
    }
    return List.copyOf(parts.values());
  }

  private static void link(int[] parent, Map<String, Integer> firstWith, int i, String evidence) {
    Integer first = firstWith.putIfAbsent(evidence, i);
    if (first != null) {
      int a = find(parent, first);
      int b = find(parent, i);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private static int find(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[i] = root;
    return root;
  }
}

package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts mentions of like names into groups that each are one person, the likeliest pair first.
 *
 * <p>Agglomerative clustering: the two groups with the most evidence between them become one, until
 * no two have {@link IdentityModel#JOIN}. Groups with given names that cannot be one person's never
 * join. Titles and venues are compared by the most similar works of both groups, so that a person
 * with many subjects is not lost among them; titles by all of them together as well.
 */
final class NamesakeClustering {
  private final WordWeights weights;
  private final Cluster[] clusters;
  private final float[][][] titles;
  private final float[][][] venues;

  /** A group with the numbers of its mentions. */
  private static final class Cluster {
    final List<Integer> members = new ArrayList<>();
    final List<NameForm> forms = new ArrayList<>();
    final Profile profile = new Profile();
  }

  /**
   * Prepares a clustering.
   *
   * @param namesakes the mentions in a fixed order
   * @param weights what words weigh
   */
  NamesakeClustering(List<Namesake> namesakes, WordWeights weights) {
    this.weights = weights;
    int count = namesakes.size();
    this.clusters = new Cluster[count];
    this.titles = new float[count][][];
    this.venues = new float[count][][];
    for (int i = 0; i < count; i++) {
      Cluster cluster = new Cluster();
      cluster.members.add(i);
      cluster.forms.add(namesakes.get(i).form());
      cluster.profile.addAll(namesakes.get(i).profile());
      clusters[i] = cluster;
      titles[i] = new float[i][];
      venues[i] = new float[i][];
      for (int j = 0; j < i; j++) {
        Profile own = namesakes.get(i).profile();
        Profile other = namesakes.get(j).profile();
        titles[i][j] = single(own.titles().similarity(other.titles(), weights));
        venues[i][j] = single(own.venues().similarity(other.venues(), weights));
      }
    }
  }

  private static float[] single(double similarity) {
    return new float[] {(float) similarity};
  }

  /**
   * Finds the groups.
   *
   * @return each as the numbers of its mentions, sorted by the smallest
   */
  List<List<Integer>> cluster() {
    SurestPairs pairs = new SurestPairs(clusters.length, this::score);
    while (pairs.surest() >= IdentityModel.JOIN) {
      int a = pairs.first();
      int b = pairs.second();
      join(a, b);
      pairs.join(a, b);
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (cluster != null) {
        groups.add(cluster.members.stream().sorted().toList());
      }
    }
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  private double score(int a, int b) {
    Cluster one = clusters[a];
    Cluster other = clusters[b];
    double shared = 0;
    for (NameForm x : one.forms) {
      for (NameForm y : other.forms) {
        if (!fit(x, y)) {
          return Double.NEGATIVE_INFINITY;
        }
        if (x.first().equals(y.first())) {
          shared = Math.max(shared, Math.min(IdentityModel.shared(x), IdentityModel.shared(y)));
        }
      }
    }
    double together = one.profile.titles().similarity(other.profile.titles(), weights);
    double nearest = mean(titles[b][a]);
    Evidence evidence =
        Evidence.between(one.profile, other.profile, (together + nearest) / 2, mean(venues[b][a]));
    return evidence.weight() + shared;
  }

  /** Tells whether two names can be one person's, initials and dropped names allowed. */
  private static boolean fit(NameForm a, NameForm b) {
    if (a.given().isEmpty() || b.given().isEmpty()) {
      return true;
    }
    return NameMatch.tokensMatch(a.first(), b.first())
            && NameMatch.compatible(
                a.given().subList(1, a.given().size()), b.given().subList(1, b.given().size()))
        || String.join("", a.given()).equals(String.join("", b.given()));
  }

  private void join(int a, int b) {
    Cluster into = clusters[a];
    Cluster gone = clusters[b];
    into.members.addAll(gone.members);
    into.profile.addAll(gone.profile);
    for (NameForm form : gone.forms) {
      if (into.forms.stream().noneMatch(known -> known.given().equals(form.given()))) {
        into.forms.add(form);
      }
    }
    clusters[b] = null;
    for (int other = 0; other < clusters.length; other++) {
      if (other != a && clusters[other] != null) {
        merge(titles, a, b, other);
        merge(venues, a, b, other);
      }
    }
  }

  /** Keeps the nearest of both rows, each sorted with the nearest last. */
  private static void merge(float[][][] table, int a, int b, int other) {
    float[] both = table[Math.max(a, other)][Math.min(a, other)];
    float[] added = table[Math.max(b, other)][Math.min(b, other)];
    int keep = Math.min(IdentityModel.NEAREST, both.length + added.length);
    float[] nearest = new float[keep];
    int i = both.length - 1;
    int j = added.length - 1;
    for (int k = keep - 1; k >= 0; k--) {
      nearest[k] = j < 0 || i >= 0 && both[i] >= added[j] ? both[i--] : added[j--];
    }
    table[Math.max(a, other)][Math.min(a, other)] = nearest;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}

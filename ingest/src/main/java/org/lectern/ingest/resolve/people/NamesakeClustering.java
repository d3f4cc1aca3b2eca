package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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
    int version;
  }

  private record Pair(int a, int b, int versionA, int versionB, double score) {
    /** Written out, as millions of pairs wait in line. */
    static int surestFirst(Pair one, Pair other) {
      int order = Double.compare(other.score, one.score);
      if (order == 0) {
        order = Integer.compare(one.a, other.a);
      }
      return order == 0 ? Integer.compare(one.b, other.b) : order;
    }
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
    PriorityQueue<Pair> queue = new PriorityQueue<>(Pair::surestFirst);
    for (int i = 0; i < clusters.length; i++) {
      for (int j = 0; j < i; j++) {
        offer(queue, j, i);
      }
    }
    while (!queue.isEmpty()) {
      Pair pair = queue.poll();
      Cluster a = clusters[pair.a()];
      Cluster b = clusters[pair.b()];
      if (a == null || b == null || a.version != pair.versionA() || b.version != pair.versionB()) {
        continue;
      }
      join(pair.a(), pair.b());
      for (int other = 0; other < clusters.length; other++) {
        if (other != pair.a() && clusters[other] != null) {
          offer(queue, Math.min(other, pair.a()), Math.max(other, pair.a()));
        }
      }
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

  private void offer(PriorityQueue<Pair> queue, int a, int b) {
    double score = score(a, b);
    if (score >= IdentityModel.JOIN) {
      queue.add(new Pair(a, b, clusters[a].version, clusters[b].version, score));
    }
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
    into.version++;
    clusters[b] = null;
    for (int other = 0; other < clusters.length; other++) {
      if (other != a && clusters[other] != null) {
        merge(titles, a, b, other);
        merge(venues, a, b, other);
      }
    }
  }

  private static void merge(float[][][] table, int a, int b, int other) {
    float[] both = nearest(table, Math.max(a, other), Math.min(a, other));
    float[] added = nearest(table, Math.max(b, other), Math.min(b, other));
    float[] all = new float[both.length + added.length];
    System.arraycopy(both, 0, all, 0, both.length);
    System.arraycopy(added, 0, all, both.length, added.length);
    java.util.Arrays.sort(all);
    int keep = Math.min(IdentityModel.NEAREST, all.length);
    table[Math.max(a, other)][Math.min(a, other)] =
        java.util.Arrays.copyOfRange(all, all.length - keep, all.length);
  }

  private static float[] nearest(float[][][] table, int larger, int smaller) {
    return table[larger][smaller];
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}

package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.resolve.people.NameTraits;

/** Compares an answer to who is who with a gold list. */
final class PeopleScores {
  private final List<GoldMention> judged;
  private final List<NameTraits> traits = new ArrayList<>();
  private final Map<String, List<Integer>> byScope = new TreeMap<>();

  PeopleScores(GoldPeople gold) {
    judged = gold.judged();
    for (int i = 0; i < judged.size(); i++) {
      traits.add(NameTraits.of(judged.get(i).mention().name().name()));
      byScope.computeIfAbsent(judged.get(i).scope(), scope -> new ArrayList<>()).add(i);
    }
  }

  /** Counts the mentions of a stratum. */
  int mentions(Stratum stratum) {
    return (int) traits.stream().filter(stratum::holds).count();
  }

  /**
   * Counts pairs: right are those that both the answer and the gold list put together.
   *
   * @param answer the answer
   * @param stratum which pairs count
   */
  Scores pairwise(Partition answer, Stratum stratum) {
    long right = 0;
    long found = 0;
    long sought = 0;
    for (List<Integer> scope : byScope.values()) {
      for (int i = 1; i < scope.size(); i++) {
        for (int j = 0; j < i; j++) {
          int a = scope.get(i);
          int b = scope.get(j);
          if (!stratum.holds(traits.get(a), traits.get(b))) {
            continue;
          }
          boolean together = label(answer, a).equals(label(answer, b));
          boolean one = judged.get(a).person().equals(judged.get(b).person());
          right += together && one ? 1 : 0;
          found += together ? 1 : 0;
          sought += one ? 1 : 0;
        }
      }
    }
    return new Scores(right, found, sought);
  }

  /**
   * Counts by mention (B-cubed, Bagga and Baldwin 1998): for each mention which share of those that
   * the answer puts with it belongs there, and which share of those that belong there it has.
   *
   * @param answer the answer
   * @param stratum which mentions count
   * @return precision and recall, the mean over the mentions
   */
  double[] bCubed(Partition answer, Stratum stratum) {
    double precision = 0;
    double recall = 0;
    int count = 0;
    for (List<Integer> scope : byScope.values()) {
      Map<String, Integer> found = new HashMap<>();
      Map<String, Integer> sought = new HashMap<>();
      Map<String, Integer> right = new HashMap<>();
      for (int i : scope) {
        found.merge(label(answer, i), 1, Integer::sum);
        sought.merge(judged.get(i).person(), 1, Integer::sum);
        right.merge(label(answer, i) + "\n" + judged.get(i).person(), 1, Integer::sum);
      }
      for (int i : scope) {
        if (stratum.holds(traits.get(i))) {
          double both = right.get(label(answer, i) + "\n" + judged.get(i).person());
          precision += both / found.get(label(answer, i));
          recall += both / sought.get(judged.get(i).person());
          count++;
        }
      }
    }
    return count == 0 ? new double[] {1, 1} : new double[] {precision / count, recall / count};
  }

  private String label(Partition answer, int i) {
    return answer.personOf().get(judged.get(i).mention().id());
  }
}

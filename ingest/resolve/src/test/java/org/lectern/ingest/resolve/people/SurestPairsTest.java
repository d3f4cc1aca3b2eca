package org.lectern.ingest.resolve.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurestPairsTest {
  /** Things that are sums of numbers; few different scores, so that many pairs are equally sure. */
  private static double score(List<Integer> values, int a, int b) {
    return (values.get(a) * 31 + values.get(b) * 17) % 7;
  }

  @Test
  void findsAfterEachJoinThePairThatALookAtAllPairsFinds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Integer> values = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        values.add(random.nextInt(9));
      }
      SurestPairs pairs = new SurestPairs(values.size(), (a, b) -> score(values, a, b));
      for (int left = values.size(); left > 1; left--) {
        int first = -1;
        int second = -1;
        for (int a = 0; a < values.size(); a++) {
          for (int b = a + 1; b < values.size(); b++) {
            if (values.get(a) != null
                && values.get(b) != null
                && (first < 0 || score(values, a, b) > score(values, first, second))) {
              first = a;
              second = b;
            }
          }
        }
        assertThat(new int[] {pairs.first(), pairs.second()}).containsExactly(first, second);
        assertThat(pairs.surest()).isEqualTo(score(values, first, second));
        values.set(first, values.get(first) + values.get(second));
        values.set(second, null);
        pairs.join(first, second);
      }
      assertThat(pairs.surest()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void hasNoPairOfOneThing() {
    assertThat(new SurestPairs(1, (a, b) -> 1).surest()).isNegative();
    assertThat(new SurestPairs(0, (a, b) -> 1).surest()).isNegative();
  }
}

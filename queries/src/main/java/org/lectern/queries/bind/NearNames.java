package org.lectern.queries.bind;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lectern.text.MatchKey;

/** Measures how near names come to one wanted name, by letters and by words. */
public final class NearNames {
  /** Names below this are not near. */
  private static final double LEAST = 0.45;

  /** Names that differ in more than this share of their letters are compared by words only. */
  private static final double MOST_EDITS = 0.4;

  /** Longer names are compared by their beginning, so that one comparison stays cheap. */
  private static final int LONGEST = 100;

  private final String wanted;
  private final Set<String> wantedWords;

  /**
   * Prepares the comparison with one name.
   *
   * @param name the wanted name, as typed
   */
  public NearNames(String name) {
    this.wanted = cut(MatchKey.of(name));
    this.wantedWords = words(wanted);
  }

  /**
   * Measures one name.
   *
   * @param matchKey the name's normal form
   * @return 1 for the same, 0 for one that is not near
   */
  public double nearness(String matchKey) {
    String other = cut(matchKey);
    double nearness = Math.max(byLetters(other), byWords(words(other)));
    return nearness < LEAST ? 0 : nearness;
  }

  /**
   * Picks the nearest of some names.
   *
   * @param names any names
   * @param most how many to pick at most
   * @return the near ones, the nearest first, equally near ones by name
   */
  public List<String> among(Collection<String> names, int most) {
    return names.stream()
        .filter(name -> nearness(MatchKey.of(name)) > 0)
        .sorted(
            Comparator.comparingDouble((String name) -> -nearness(MatchKey.of(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private double byLetters(String other) {
    int longer = Math.max(wanted.length(), other.length());
    int most = (int) (longer * MOST_EDITS);
    if (longer == 0 || Math.abs(wanted.length() - other.length()) > most) {
      return 0;
    }
    int edits = new LevenshteinDistance(most).apply(wanted, other);
    return edits < 0 ? 0 : 1 - (double) edits / longer;
  }

  private double byWords(Set<String> words) {
    long shared = wantedWords.stream().filter(words::contains).count();
    return shared == 0 ? 0 : (double) shared / (wantedWords.size() + words.size() - shared);
  }

  private static Set<String> words(String key) {
    return key.isEmpty() ? Set.of() : new HashSet<>(List.of(key.split(" ")));
  }

  private static String cut(String key) {
    return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
  }
}

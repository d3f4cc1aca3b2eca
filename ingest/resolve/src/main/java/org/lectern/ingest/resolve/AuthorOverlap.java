package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.records.PrintedName;
import org.lectern.text.MatchKey;

/**
 * Counts the authors that two printed lists share.
 *
 * <p>Two printed names may be one author when the family names are equal and the given names begin
 * alike, whichever of them comes first. That is weaker than the resolution of people, and enough
 * beside a title.
 *
 * @param shared how many are in both
 * @param fewer how many the shorter list has
 * @param more how many the longer list has
 */
record AuthorOverlap(int shared, int fewer, int more) {
  /** Compares two lists in any order. */
  static AuthorOverlap of(List<Name> a, List<Name> b) {
    List<Name> left = new ArrayList<>(b);
    int shared = 0;
    for (Name wanted : a) {
      for (int i = 0; i < left.size(); i++) {
        if (wanted.fits(left.get(i))) {
          left.remove(i);
          shared++;
          break;
        }
      }
    }
    return new AuthorOverlap(shared, Math.min(a.size(), b.size()), Math.max(a.size(), b.size()));
  }

  /** Names the blocks in which papers of an author are compared: family name and initial. */
  static List<String> blocks(Name name) {
    if (name.last.isEmpty()) {
      return List.of();
    }
    return name.last.equals(name.first)
        ? List.of(name.last)
        : List.of(name.last + " " + name.first.charAt(0), name.first + " " + name.last.charAt(0));
  }

  /** Says whether either list is empty, so that nothing can be said. */
  boolean unknown() {
    return fewer == 0;
  }

  /** Gives the part of the shorter list that is shared. */
  double ofFewer() {
    return fewer == 0 ? 0 : (double) shared / fewer;
  }

  /** Gives the part of the longer list that is shared. */
  double ofMore() {
    return more == 0 ? 0 : (double) shared / more;
  }

  /**
   * A printed name in the form in which it is compared.
   *
   * @param first its first word
   * @param last its last word, the same where there is only one
   */
  record Name(String first, String last) {
    static Name of(PrintedName printed) {
      String key = MatchKey.of(printed.name());
      int from = key.indexOf(' ');
      return from < 0
          ? new Name(key, key)
          : new Name(key.substring(0, from), key.substring(key.lastIndexOf(' ') + 1));
    }

    boolean fits(Name other) {
      return last.equals(other.last) && alike(first, other.first)
          || last.equals(other.first) && alike(first, other.last);
    }

    private static boolean alike(String a, String b) {
      return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
    }
  }
}

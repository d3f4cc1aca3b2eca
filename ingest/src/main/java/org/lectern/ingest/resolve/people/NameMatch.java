package org.lectern.ingest.resolve.people;

import java.util.List;
import org.lectern.ingest.resolve.LinkStrength;

/**
 * The reason why two spellings may mean one person.
 *
 * @param reason the rule's name, a slug
 * @param score from 0 to 1, how good a reason it is by itself
 * @param strength the grade of a link that rests on it
 * @param needsCoauthor whether the reason counts only together with a shared co-author
 */
record NameMatch(String reason, double score, LinkStrength strength, boolean needsCoauthor) {
  static final NameMatch NORMALISED =
      new NameMatch("equal-when-normalised", 0.99, LinkStrength.VERIFIED, false);
  static final NameMatch MIDDLE_INITIAL =
      new NameMatch("middle-initial", 0.95, LinkStrength.VERIFIED, false);
  static final NameMatch MIDDLE_NAME =
      new NameMatch("middle-name", 0.93, LinkStrength.VERIFIED, false);
  static final NameMatch NICKNAME = new NameMatch("nickname", 0.92, LinkStrength.VERIFIED, false);
  static final NameMatch FAMILY_FIRST =
      new NameMatch("family-name-first", 0.9, LinkStrength.VERIFIED, true);
  static final NameMatch KNOWN_BY_MIDDLE_NAME =
      new NameMatch("known-by-middle-name", 0.8, LinkStrength.PROBABLE, true);
  static final NameMatch INITIAL = new NameMatch("initial", 0.7, LinkStrength.PROBABLE, true);

  /** Compares two spellings, family name last in both; null when they cannot be one person. */
  static NameMatch of(NameForm a, NameForm b, Nicknames nicknames) {
    if (a.compact().equals(b.compact())) {
      return NORMALISED;
    }
    if (!a.family().equals(b.family()) || a.given().isEmpty() || b.given().isEmpty()) {
      return null;
    }
    String firstA = a.given().get(0);
    String firstB = b.given().get(0);
    List<String> restA = a.given().subList(1, a.given().size());
    List<String> restB = b.given().subList(1, b.given().size());
    if (firstA.equals(firstB)) {
      return compatible(restA, restB)
          ? NameForm.isInitial(firstA) ? INITIAL : middle(restA, restB)
          : null;
    }
    if (NameForm.isInitial(firstA) || NameForm.isInitial(firstB)) {
      if (tokensMatch(firstA, firstB) && compatible(restA, restB)) {
        return INITIAL;
      }
      return knownByMiddleName(a.given(), b.given()) ? KNOWN_BY_MIDDLE_NAME : null;
    }
    return nicknames.match(firstA, firstB) && compatible(restA, restB) ? NICKNAME : null;
  }

  /** {@code Zico Kolter} and {@code J. Zico Kolter}. */
  private static boolean knownByMiddleName(List<String> a, List<String> b) {
    List<String> longer = a.size() > b.size() ? a : b;
    List<String> shorter = longer == a ? b : a;
    return longer.size() > shorter.size()
        && NameForm.isInitial(longer.get(0))
        && longer.get(1).equals(shorter.get(0))
        && compatible(longer.subList(2, longer.size()), shorter.subList(1, shorter.size()));
  }

  private static NameMatch middle(List<String> a, List<String> b) {
    List<String> longer = a.size() >= b.size() ? a : b;
    return longer.stream().allMatch(NameForm::isInitial) ? MIDDLE_INITIAL : MIDDLE_NAME;
  }

  /** Tells whether the shorter list of middle names is part of the longer, in order. */
  private static boolean compatible(List<String> a, List<String> b) {
    List<String> longer = a.size() >= b.size() ? a : b;
    List<String> shorter = longer == a ? b : a;
    int matched = 0;
    for (String token : longer) {
      if (matched < shorter.size() && tokensMatch(token, shorter.get(matched))) {
        matched++;
      }
    }
    return matched == shorter.size();
  }

  private static boolean tokensMatch(String a, String b) {
    return a.equals(b)
        || NameForm.isInitial(a) && b.startsWith(a)
        || NameForm.isInitial(b) && a.startsWith(b);
  }
}

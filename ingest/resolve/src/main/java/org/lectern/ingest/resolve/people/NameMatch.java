package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;

/**
 * The reason why two spellings may mean one person.
 *
 * @param reason how good a reason it is by itself
 * @param need how much the reason needs to be borne out by the works
 */
record NameMatch(Reason reason, Need need) {
  /** How much a reason needs to be borne out by the works that the names stand on. */
  enum Need {
    /** The spelling says enough where no other person fits. */
    NOTHING,
    /** The works must have enough in common, whatever it is. */
    EVIDENCE,
    /** The works must have enough in common, a co-author among it. */
    COAUTHOR
  }

  static final NameMatch NORMALISED =
      of("equal-when-normalised", 0.99, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch DIACRITICS = of("diacritics", 0.98, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch PARTICLE =
      of("family-name-particle", 0.95, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch MIDDLE_INITIAL =
      of("middle-initial", 0.95, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch MIDDLE_NAME = of("middle-name", 0.93, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch NICKNAME = of("nickname", 0.92, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch COMMON_NICKNAME =
      of("nickname", 0.92, LinkStrength.VERIFIED, Need.EVIDENCE);
  static final NameMatch TRANSLITERATION =
      of("transliteration", 0.92, LinkStrength.VERIFIED, Need.NOTHING);
  static final NameMatch FAMILY_FIRST =
      of("family-name-first", 0.9, LinkStrength.VERIFIED, Need.COAUTHOR);
  static final NameMatch KNOWN_BY_MIDDLE_NAME =
      of("known-by-middle-name", 0.8, LinkStrength.PROBABLE, Need.COAUTHOR);
  static final NameMatch INITIAL = of("initial", 0.7, LinkStrength.VERIFIED, Need.EVIDENCE);
  static final NameMatch SHORT_FORM = of("short-form", 0.7, LinkStrength.PROBABLE, Need.COAUTHOR);
  static final NameMatch PART_OF_FAMILY_NAME =
      of("part-of-family-name", 0.7, LinkStrength.PROBABLE, Need.COAUTHOR);
  static final NameMatch ONE_LETTER_OFF =
      of("one-letter-off", 0.6, LinkStrength.PROBABLE, Need.COAUTHOR);

  static NameMatch of(String rule, double score, LinkStrength strength, Need need) {
    return new NameMatch(Reason.of(rule, score, strength), need);
  }

  /** Shorter words differ by a letter too often for it to be a slip. */
  private static final int SLIP_LENGTH = 5;

  private static final int SHORT_FORM_LENGTH = 4;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);

  /** Compares two spellings, family name last in both; null when they cannot be one person. */
  static NameMatch of(NameForm a, NameForm b, Nicknames nicknames) {
    NameMatch plain = plain(a, b, nicknames);
    if (plain != null && plain.need() == Need.NOTHING) {
      return plain;
    }
    NameForm longA = a.writtenOut();
    NameForm longB = b.writtenOut();
    NameMatch written = longA == a ? null : plain(longA, b, nicknames);
    if (written == null && longB != b) {
      written = plain(a, longB, nicknames);
    }
    if (written == null) {
      return plain;
    }
    return written == NORMALISED ? DIACRITICS : written;
  }

  private static NameMatch plain(NameForm a, NameForm b, Nicknames nicknames) {
    if (a.compact().equals(b.compact())) {
      return NORMALISED;
    }
    if (a.given().isEmpty() || b.given().isEmpty()) {
      return null;
    }
    if (a.core().equals(b.core())) {
      return oneFamily(a, b, nicknames);
    }
    return twoFamilies(a, b);
  }

  private static NameMatch oneFamily(NameForm a, NameForm b, Nicknames nicknames) {
    String firstA = a.first();
    String firstB = b.first();
    boolean rest = compatible(rest(a), rest(b));
    if (firstA.equals(firstB)) {
      if (!rest) {
        return null;
      }
      return NameForm.isInitial(firstA)
          ? INITIAL
          : a.given().equals(b.given()) ? PARTICLE : middle(rest(a), rest(b));
    }
    if (tokensMatch(firstA, firstB)) {
      if (rest) {
        return INITIAL;
      }
      return knownByMiddleName(a.given(), b.given()) ? KNOWN_BY_MIDDLE_NAME : null;
    }
    if (knownByMiddleName(a.given(), b.given())) {
      return KNOWN_BY_MIDDLE_NAME;
    }
    if (!rest || NameForm.isInitial(firstA) || NameForm.isInitial(firstB)) {
      return null;
    }
    if (nicknames.match(firstA, firstB)) {
      return a.common() ? COMMON_NICKNAME : NICKNAME;
    }
    if (a.common()) {
      return null;
    }
    if (Math.min(firstA.length(), firstB.length()) >= SLIP_LENGTH
        && Romanisation.skeleton(firstA).equals(Romanisation.skeleton(firstB))) {
      return TRANSLITERATION;
    }
    if (shortForm(firstA, firstB)) {
      return SHORT_FORM;
    }
    return slip(firstA, firstB) ? ONE_LETTER_OFF : null;
  }

  private static NameMatch twoFamilies(NameForm a, NameForm b) {
    boolean firstAlike = a.first().equals(b.first()) && !NameForm.isInitial(a.first());
    if (!firstAlike) {
      return null;
    }
    if (compatible(rest(a), rest(b))) {
      if (Math.min(a.core().length(), b.core().length()) >= SLIP_LENGTH
          && !a.common()
          && !b.common()
          && Romanisation.skeleton(a.core()).equals(Romanisation.skeleton(b.core()))) {
        return TRANSLITERATION;
      }
      if (slip(a.core(), b.core()) && !(a.common() && b.common())) {
        return ONE_LETTER_OFF;
      }
    }
    return partOfFamilyName(a, b) || partOfFamilyName(b, a) ? PART_OF_FAMILY_NAME : null;
  }

  /** {@code Maria Garcia} and {@code Maria Garcia Lopez}, {@code Lena Maier-Hein} and Lena Hein. */
  private static boolean partOfFamilyName(NameForm shorter, NameForm longer) {
    if (!shorter.first().equals(longer.first())) {
      return false;
    }
    List<String> middle = rest(longer);
    boolean droppedLast =
        !middle.isEmpty()
            && middle.get(middle.size() - 1).equals(shorter.core())
            && compatible(middle.subList(0, middle.size() - 1), rest(shorter));
    int hyphen = longer.printed().lastIndexOf('-');
    boolean droppedPart =
        hyphen > longer.printed().lastIndexOf(' ')
            && shorter.core().length() >= SHORT_FORM_LENGTH
            && (longer.core().startsWith(shorter.core()) || longer.core().endsWith(shorter.core()))
            && compatible(middle, rest(shorter));
    return droppedLast || droppedPart;
  }

  /** {@code Zico Kolter} and {@code J. Zico Kolter}. */
  private static boolean knownByMiddleName(List<String> a, List<String> b) {
    List<String> longer = a.size() > b.size() ? a : b;
    List<String> shorter = longer == a ? b : a;
    return longer.size() > shorter.size()
        && !NameForm.isInitial(shorter.get(0))
        && longer.get(1).equals(shorter.get(0))
        && compatible(longer.subList(2, longer.size()), shorter.subList(1, shorter.size()));
  }

  private static NameMatch middle(List<String> a, List<String> b) {
    List<String> longer = a.size() >= b.size() ? a : b;
    return longer.stream().allMatch(NameForm::isInitial) ? MIDDLE_INITIAL : MIDDLE_NAME;
  }

  private static List<String> rest(NameForm form) {
    return form.given().subList(1, form.given().size());
  }

  /** Tells whether the shorter list of middle names is part of the longer, in order. */
  static boolean compatible(List<String> a, List<String> b) {
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

  static boolean tokensMatch(String a, String b) {
    return a.equals(b)
        || NameForm.isInitial(a) && b.startsWith(a)
        || NameForm.isInitial(b) && a.startsWith(b);
  }

  /**
   * Tells whether two names that stand at one place in two author lists of a paper differ by a slip
   * of the pen only.
   */
  static boolean nearlyEqual(NameForm a, NameForm b) {
    String one = a.compact();
    String other = b.compact();
    return Math.min(one.length(), other.length()) >= SLIP_LENGTH
        && (DISTANCE.apply(one, other) == 1 || turnedRound(one, other));
  }

  /** A given name cut at one end, as some languages do: {@code sanmi} of {@code oluwasanmi}. */
  private static boolean shortForm(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    return shorter.length() >= SHORT_FORM_LENGTH
        && longer.length() >= shorter.length() + 2
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  /**
   * Tells whether two words are one but for a letter too many, too few or mistaken, or two letters
   * turned round. The first and last letters must agree: many languages tell a man's name from a
   * woman's, or one name from another, by the last.
   */
  static boolean slip(String a, String b) {
    if (Math.min(a.length(), b.length()) < SLIP_LENGTH
        || a.charAt(0) != b.charAt(0)
        || a.charAt(a.length() - 1) != b.charAt(b.length() - 1)) {
      return false;
    }
    return DISTANCE.apply(a, b) == 1 || turnedRound(a, b);
  }

  private static boolean turnedRound(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        differing.add(i);
      }
    }
    return differing.size() == 2
        && differing.get(1) == differing.get(0) + 1
        && a.charAt(differing.get(0)) == b.charAt(differing.get(1))
        && a.charAt(differing.get(1)) == b.charAt(differing.get(0));
  }
}

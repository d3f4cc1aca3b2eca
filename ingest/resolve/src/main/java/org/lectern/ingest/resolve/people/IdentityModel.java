package org.lectern.ingest.resolve.people;

/**
 * States every weight and threshold by which people are told apart; {@code docs/identity.md} says
 * where they come from.
 *
 * <p>Evidence is counted in decimal logarithms of odds: 1.55 means that what two names' works have
 * in common is 25 times as likely when they are one person.
 */
final class IdentityModel {
  /** How much evidence joins two mentions of names that would fit several people. */
  static final double JOIN = 1.55;

  /** What a shared name adds when its given names are printed in full on both sides. */
  static final double FULL_NAME = 1.3;

  /** The same for short given names, which more people share. */
  static final double SHORT_NAME = 0.7;

  /** From how many letters on given names are long. */
  static final int LONG_GIVEN = 6;

  /** How much more evidence an initial needs when many people share its family name. */
  static final double COMMON_NAME = 0.6;

  /** By how much the best of several fitting people must lead to be chosen. */
  static final double MARGIN = 1.0;

  /** What words of titles add when they are the same; less in proportion as fewer are. */
  static final double TITLE = 3.0;

  /** What the same venue adds; less in proportion as fewer words of its name are the same. */
  static final double VENUE = 1.0;

  /** What a shared affiliation adds. */
  static final double AFFILIATION = 1.0;

  /** What each shared topic adds, and at most. */
  static final double TOPIC = 0.3;

  static final double TOPICS_AT_MOST = 0.9;

  /** What the same place in two author lists of one paper adds. */
  static final double SAME_PLACE = 4.0;

  /** Works that lie this many years apart or more count against one person. */
  static final int FAR_YEARS = 25;

  static final double FAR_APART = -1.0;

  /** How many of the most similar pairs of works stand for two groups of works. */
  static final int NEAREST = 2;

  /** From which split score on equal names are reported as perhaps several people. */
  static final double SPLIT_CANDIDATE = 0.7;

  /** From which split score on equal names are taken for several people. */
  static final double SPLIT = 0.95;

  /** Larger groups of equal initials are looked at only where they share a co-author. */
  static final int COMPARED_AT_MOST = 1500;

  private static final double FULL_CHANCE = 1e-4;
  private static final double FULL_CHANCE_COMMON = 1e-3;
  private static final double INITIALS_CHANCE = 5e-4;
  private static final double INITIALS_CHANCE_COMMON = 5e-3;
  private static final double INITIAL_CHANCE = 2e-3;
  private static final double INITIAL_CHANCE_COMMON = 2e-2;

  private IdentityModel() {}

  /**
   * Estimates how likely two co-authors of different people match by chance.
   *
   * @param a the one's name
   * @param b the other's name
   */
  static double chance(NameForm a, NameForm b) {
    boolean common = a.common();
    if (a.first().length() > 1 && b.first().length() > 1) {
      return common ? FULL_CHANCE_COMMON : FULL_CHANCE;
    }
    if (Math.min(a.given().size(), b.given().size()) > 1) {
      return common ? INITIALS_CHANCE_COMMON : INITIALS_CHANCE;
    }
    return common ? INITIAL_CHANCE_COMMON : INITIAL_CHANCE;
  }

  /**
   * Gives what it adds that two names share their first given name.
   *
   * @param name the shorter of the two
   */
  static double shared(NameForm name) {
    if (name.first().length() < 2) {
      return 0;
    }
    return String.join("", name.given()).length() < LONG_GIVEN ? SHORT_NAME : FULL_NAME;
  }

  /** Gives the evidence that a match of names needs before it joins two people. */
  static double needed(NameMatch match, NameForm name) {
    if (match.need() == NameMatch.Need.NOTHING) {
      return 0;
    }
    return name.common() ? JOIN + COMMON_NAME : JOIN;
  }
}

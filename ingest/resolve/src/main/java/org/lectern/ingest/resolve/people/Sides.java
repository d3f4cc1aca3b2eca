package org.lectern.ingest.resolve.people;

/** Names the two sides of curated statements that tell people apart. */
final class Sides {
  private static final String FIRST = "first ";
  private static final String SECOND = "second ";

  private Sides() {}

  static String first(int statement) {
    return FIRST + statement;
  }

  static String second(int statement) {
    return SECOND + statement;
  }

  static boolean isSecond(String side) {
    return side.startsWith(SECOND);
  }

  static String opposite(String side) {
    return side.startsWith(FIRST)
        ? SECOND + side.substring(FIRST.length())
        : FIRST + side.substring(SECOND.length());
  }
}

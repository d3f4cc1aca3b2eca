package org.lectern.ingest.resolve.people;

import java.util.Set;
import java.util.stream.Collectors;

/** Knows the family names that many people share. */
final class CommonFamilyNames {
  private static final Set<String> SHIPPED =
      NameTables.lines("/common-family-names.txt").collect(Collectors.toUnmodifiableSet());

  private CommonFamilyNames() {}

  /**
   * Tells whether a family name stands in {@code common-family-names.txt}.
   *
   * @param family the family name, lower case without diacritics
   */
  static boolean contains(String family) {
    return SHIPPED.contains(family);
  }
}

package org.lectern.ingest.resolve.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows which words several people of a corpus bear as given or as family name. */
final class NameBearers {
  private final Map<String, Set<String>> familiesOfGiven = new HashMap<>();
  private final Map<String, Set<String>> givenOfFamily = new HashMap<>();

  NameBearers(Collection<NameForm> names) {
    for (NameForm name : names) {
      if (name.first().length() > 1) {
        familiesOfGiven.computeIfAbsent(name.first(), given -> new HashSet<>()).add(name.core());
        givenOfFamily.computeIfAbsent(name.core(), family -> new HashSet<>()).add(name.first());
      }
    }
  }

  boolean isGiven(String word) {
    return familiesOfGiven.getOrDefault(word, Set.of()).size() > 1;
  }

  boolean isFamily(String word) {
    return givenOfFamily.getOrDefault(word, Set.of()).size() > 1;
  }
}

package org.lectern.ingest.resolve.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which short given names stand for which full ones. */
final class Nicknames {
  private static final Nicknames SHIPPED = load();

  private final Map<String, List<String>> fullNames = new HashMap<>();

  /** Gives the table that ships, {@code nicknames.tsv}: short name, tab, full names with blanks. */
  static Nicknames shipped() {
    return SHIPPED;
  }

  private static Nicknames load() {
    Nicknames nicknames = new Nicknames();
    NameTables.lines("/nicknames.tsv")
        .map(line -> line.split("\t"))
        .forEach(columns -> nicknames.fullNames.put(columns[0], List.of(columns[1].split(" "))));
    return nicknames;
  }

  /** Tells whether one given name is a short form of the other, or both are of a third. */
  boolean match(String a, String b) {
    return forms(a).stream().anyMatch(forms(b)::contains);
  }

  /** Tells whether a given name stands in the table as a short form. */
  boolean isShort(String name) {
    return fullNames.containsKey(name);
  }

  /** Gives the name and the full names that it may stand for. */
  List<String> forms(String name) {
    List<String> forms = new ArrayList<>(fullNames.getOrDefault(name, List.of()));
    forms.add(name);
    return forms;
  }
}

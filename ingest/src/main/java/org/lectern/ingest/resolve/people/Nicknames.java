package org.lectern.ingest.resolve.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (var in = Nicknames.class.getResourceAsStream("/nicknames.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t");
          nicknames.fullNames.put(columns[0], List.of(columns[1].split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Gives the letters that full forms of the name begin with, and its own, for blocking. */
  List<Character> firstLetters(String name) {
    return forms(name).stream().map(form -> form.charAt(0)).distinct().toList();
  }

  private List<String> forms(String name) {
    List<String> forms = new ArrayList<>(fullNames.getOrDefault(name, List.of()));
    forms.add(name);
    return forms;
  }
}

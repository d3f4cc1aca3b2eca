package org.lectern.ingest.resolve.venues;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.CuratedName;

/** A series while its printed forms are gathered. */
public final class SeriesDraft {
  private final Optional<CuratedName> curated;
  private final SortedMap<String, SortedSet<String>> printed = new TreeMap<>();

  SeriesDraft(Optional<CuratedName> curated) {
    this.curated = curated;
  }

  void print(String form, String record) {
    printed.computeIfAbsent(form, key -> new TreeSet<>()).add(record);
  }

  /** Gives the curated entry it is, if any. */
  public Optional<CuratedName> curated() {
    return curated;
  }

  /** Gives the printed forms with the records that print them. */
  public SortedMap<String, SortedSet<String>> printed() {
    return printed;
  }

  /** Gives what people call it: its acronym, else its name. */
  public String label() {
    return curated
        .map(name -> name.acronym().orElse(name.name()))
        .orElseGet(() -> printed.isEmpty() ? "" : printed.keySet().iterator().next());
  }

  /** Gives its full name. */
  public String title() {
    return curated.map(CuratedName::name).orElseGet(this::label);
  }

  /** Gives its acronym, curated or printed in capitals. */
  public Optional<String> acronym() {
    return curated.isPresent()
        ? curated.get().acronym()
        : Optional.of(label()).filter(label -> label.matches("(?=[A-Za-z]*?[A-Z]{2})[A-Za-z]++"));
  }

  /** Tells whether it is a journal. */
  public boolean journal() {
    return curated.flatMap(CuratedName::kind).filter("journal"::equals).isPresent();
  }

  /** Lists the keys of all records that print it. */
  public SortedSet<String> records() {
    SortedSet<String> records = new TreeSet<>();
    printed.values().forEach(records::addAll);
    return records;
  }
}

package org.lectern.ingest.resolve.venues;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.resolve.CuratedName;
import org.lectern.ontology.MatchKey;

/** Finds the curated entry that a printed name, acronym or variant means. */
public final class NameTable {
  private final Map<String, CuratedName> byKey = new HashMap<>();

  /** Prepares the look-up. */
  public NameTable(Collection<CuratedName> names) {
    for (CuratedName name : names) {
      byKey.putIfAbsent(MatchKey.of(name.name()), name);
      name.acronym().ifPresent(acronym -> byKey.putIfAbsent(MatchKey.of(acronym), name));
      name.variants().forEach(variant -> byKey.putIfAbsent(MatchKey.of(variant), name));
    }
  }

  /** Finds the entry of a printed form, whatever its case and punctuation. */
  public Optional<CuratedName> find(String printed) {
    return Optional.ofNullable(byKey.get(MatchKey.of(printed)));
  }
}

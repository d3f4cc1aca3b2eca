package org.lectern.ingest.resolve.venues;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lectern.ingest.resolve.model.CuratedName;

/** Finds the curated entry that a printed name, acronym or variant means. */
public final class NameTable {
  private final Map<String, CuratedName> byKey = new HashMap<>();
  private final UnaryOperator<String> form;

  /**
   * Prepares the look-up.
   *
   * @param names the entries
   * @param form brings printed names to the form in which they are compared
   */
  NameTable(Collection<CuratedName> names, UnaryOperator<String> form) {
    this.form = form;
    for (CuratedName name : names) {
      byKey.putIfAbsent(form.apply(name.name()), name);
      name.acronym().ifPresent(acronym -> byKey.putIfAbsent(form.apply(acronym), name));
      name.variants().forEach(variant -> byKey.putIfAbsent(form.apply(variant), name));
    }
  }

  /** Finds the entry of a printed form, whatever its case and punctuation. */
  public Optional<CuratedName> find(String printed) {
    return Optional.ofNullable(byKey.get(form.apply(printed)));
  }
}

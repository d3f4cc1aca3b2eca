package org.lectern.ingest.resolve.venues;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.resolve.identity.LabelOverrides;
import org.lectern.ingest.resolve.model.CuratedName;

/** Gathers the organisations that affiliations name. */
public final class OrganizationRegistry {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "organizations 2";

  private final NameTable table;
  private final LabelOverrides overrides;
  private final Map<String, Draft> drafts = new TreeMap<>();

  /** An organisation while its printed forms are gathered. */
  public static final class Draft {
    private final Optional<CuratedName> curated;
    private final Map<String, SortedSet<String>> printed = new TreeMap<>();

    private Draft(Optional<CuratedName> curated) {
      this.curated = curated;
    }

    /** Gives the full name: the curated one, else the longest printed one. */
    public String name() {
      return curated
          .map(CuratedName::name)
          .orElseGet(
              () ->
                  printed.keySet().stream()
                      .min(
                          Comparator.comparingInt((String form) -> -form.length())
                              .thenComparing(form -> form))
                      .orElseThrow());
    }

    /** Gives the curated entry it is, if any. */
    public Optional<CuratedName> curated() {
      return curated;
    }

    /** Gives the printed forms with the records that print them. */
    public Map<String, SortedSet<String>> printed() {
      return printed;
    }

    /** Lists the keys of all records that print it. */
    public SortedSet<String> records() {
      SortedSet<String> records = new TreeSet<>();
      printed.values().forEach(records::addAll);
      return records;
    }
  }

  /**
   * Prepares the registry.
   *
   * @param curated the curated organisations
   */
  public OrganizationRegistry(Collection<CuratedName> curated) {
    this(curated, new LabelOverrides(List.of()));
  }

  /**
   * Prepares the registry.
   *
   * @param curated the curated organisations
   * @param overrides what curators state of affiliations; goes before the rules
   */
  public OrganizationRegistry(Collection<CuratedName> curated, LabelOverrides overrides) {
    this.overrides = overrides;
    table = new NameTable(curated, OrganizationForm::of);
  }

  /**
   * Registers a printed affiliation.
   *
   * @param affiliation the affiliation as printed
   * @param record the record that prints it
   */
  public Draft register(String affiliation, String record) {
    String label = overrides.standIn(affiliation);
    Optional<CuratedName> curated = overrides.isApart(label) ? Optional.empty() : table.find(label);
    String key =
        OrganizationForm.of(curated.map(CuratedName::name).orElse(label)) + overrides.mark(label);
    Draft draft = drafts.computeIfAbsent(key, k -> new Draft(curated));
    draft.printed.computeIfAbsent(affiliation, k -> new TreeSet<>()).add(record);
    return draft;
  }

  /** Says whether two printed names differ only in marks, article and usual shortenings. */
  public static boolean sameForm(String one, String other) {
    return OrganizationForm.of(one).equals(OrganizationForm.of(other));
  }

  /** Lists all organisations in a fixed order. */
  public List<Draft> all() {
    return List.copyOf(drafts.values());
  }
}

package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.text.Misspelling;

/** Gathers what the sources say each acronym stands for; slips of one expansion count as one. */
final class AcronymClaims {
  /** One thing that an acronym is said to stand for. */
  static final class Claim {
    private final SortedMap<String, Integer> printed = new TreeMap<>();
    private final SortedSet<String> records = new TreeSet<>();

    private void add(String expansion, String record) {
      printed.merge(expansion, 1, Integer::sum);
      records.add(record);
    }

    private void addAll(Claim other) {
      other.printed.forEach((expansion, count) -> printed.merge(expansion, count, Integer::sum));
      records.addAll(other.records);
    }

    int count() {
      return printed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lists the expansions as printed. */
    SortedSet<String> printed() {
      return new TreeSet<>(printed.keySet());
    }

    /** Lists the keys of the records that say so. */
    SortedSet<String> records() {
      return new TreeSet<>(records);
    }
  }

  private final SortedMap<String, SortedMap<String, Claim>> byAcronym = new TreeMap<>();

  AcronymClaims(Collection<AcronymDefinition> definitions) {
    for (AcronymDefinition definition : definitions) {
      byAcronym
          .computeIfAbsent(definition.acronym(), key -> new TreeMap<>())
          .computeIfAbsent(LabelForm.compact(definition.expansion()), key -> new Claim())
          .add(definition.expansion(), definition.record());
    }
    byAcronym.values().forEach(AcronymClaims::joinSlips);
  }

  /** Lists the acronyms. */
  SortedSet<String> acronyms() {
    return new TreeSet<>(byAcronym.keySet());
  }

  /** Gives the claims of an acronym by the form of their words. */
  SortedMap<String, Claim> of(String acronym) {
    return byAcronym.get(acronym);
  }

  private static void joinSlips(SortedMap<String, Claim> claims) {
    for (String form : List.copyOf(claims.keySet())) {
      Claim claim = claims.get(form);
      Optional<String> meant =
          claims.entrySet().stream()
              .filter(other -> other.getValue().count() > claim.count())
              .filter(other -> slip(claim, other.getValue()))
              .map(Map.Entry::getKey)
              .findFirst();
      if (meant.isPresent()) {
        claims.get(meant.get()).addAll(claim);
        claims.remove(form);
      }
    }
  }

  private static boolean slip(Claim rare, Claim usual) {
    List<String> words = new ArrayList<>(LabelForm.words(rare.printed.firstKey()));
    return Misspelling.slip(words, LabelForm.words(usual.printed.firstKey())).isPresent();
  }
}

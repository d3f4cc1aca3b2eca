package org.lectern.server.engine.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.LedgerFile;
import org.lectern.ontology.Iris;
import org.lectern.ontology.LedgerEntry;

/** The keys that were published once, or were wanted by several, and belong to no entity now. */
public final class RetiredKeys {
  private final Map<Iris.Name, LedgerEntry> entries = new HashMap<>();

  private RetiredKeys() {}

  /** What became of a key. */
  public sealed interface Fate permits Merged, Withdrawn, Shared {}

  /**
   * Its entity turned out to be another one.
   *
   * @param survivor the entity it is part of
   */
  public record Merged(Iris.Name survivor) implements Fate {}

  /**
   * Its entity is gone.
   *
   * @param reason why
   */
  public record Withdrawn(String reason) implements Fate {}

  /**
   * Several entities are called so.
   *
   * @param candidates those of them that are there, sorted
   */
  public record Shared(List<Iris.Name> candidates) implements Fate {}

  /**
   * Reads them from the ledger of a generation.
   *
   * @param files the generation
   * @return the keys, none when it has no ledger
   * @throws IOException when the ledger cannot be read
   */
  static RetiredKeys read(GenerationFiles files) throws IOException {
    RetiredKeys keys = new RetiredKeys();
    LedgerFile.read(
        files.ledger(),
        entry -> {
          if (entry.state() != LedgerEntry.State.LIVE) {
            keys.entries.put(new Iris.Name(entry.kind(), entry.key()), entry);
          }
        });
    return keys;
  }

  /**
   * Says what became of a key.
   *
   * @param name kind and key
   * @return its fate, or empty when it was never published or an entity has it
   */
  public Optional<Fate> fateOf(Iris.Name name) {
    LedgerEntry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (entry.state()) {
          case MERGED -> merged(entry);
          case SHARED -> shared(entry);
          default -> new Withdrawn(entry.detail());
        });
  }

  private Fate merged(LedgerEntry entry) {
    Iris.Name end = end(new Iris.Name(entry.kind(), entry.key()));
    LedgerEntry last = entries.get(end);
    if (last == null) {
      return new Merged(end);
    }
    return new Withdrawn(
        last.state() == LedgerEntry.State.WITHDRAWN
            ? last.detail()
            : "the ledger leads from it in a circle");
  }

  private Fate shared(LedgerEntry entry) {
    List<Iris.Name> candidates = new ArrayList<>();
    for (String key : new TreeSet<>(entry.sharing())) {
      Iris.Name end = end(new Iris.Name(entry.kind(), key));
      if (!entries.containsKey(end) && !candidates.contains(end)) {
        candidates.add(end);
      }
    }
    return candidates.isEmpty()
        ? new Withdrawn("no source in the store speaks of any of those called so any more")
        : new Shared(List.copyOf(candidates));
  }

  /** Follows merged keys; a survivor may have been merged or withdrawn later. */
  private Iris.Name end(Iris.Name name) {
    Set<Iris.Name> seen = new HashSet<>();
    Iris.Name at = name;
    LedgerEntry entry = entries.get(at);
    while (entry != null && entry.state() == LedgerEntry.State.MERGED && seen.add(at)) {
      at = new Iris.Name(entry.kind(), entry.detail());
      entry = entries.get(at);
    }
    return at;
  }
}

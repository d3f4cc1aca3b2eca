package org.lectern.server.dumps.diff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.store.LedgerFile;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.LedgerEntry;
import org.lectern.ontology.NamedGraphs;

/**
 * The differences of two generations.
 *
 * <p>By entity they tell of the graphs of entities and topics, in their own words; all statements
 * of all graphs are in the two files of lines, from which a patch is made.
 */
final class GenerationDiff {
  private static final Set<Kind> KINDS =
      Set.of(
          Kind.PAPER,
          Kind.PERSON,
          Kind.TALK,
          Kind.EVENT,
          Kind.SERIES,
          Kind.TOPIC,
          Kind.ORG,
          Kind.SOURCE);
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label> ";

  /** Records move with every line of a document, and normal forms are made of names. */
  private static final List<String> LEFT_OUT =
      List.of("<" + Lec.record.getURI() + "> ", "<" + Lec.matchKey.getURI() + "> ");

  private final Iris iris;
  private final Path ledger;
  private final List<String> graphs;
  private final Map<String, EntityChange> changes = new TreeMap<>();
  private final Map<String, Integer> parts = new HashMap<>();

  /**
   * Prepares a comparison.
   *
   * @param iris the data IRIs of both
   * @param ledger the keys of the newer one, which say what was merged
   */
  GenerationDiff(Iris iris, Path ledger) {
    this.iris = iris;
    this.ledger = ledger;
    this.graphs =
        List.of(
            " <" + iris.graph(NamedGraphs.ENTITIES).getURI() + "> .",
            " <" + iris.graph(NamedGraphs.TOPICS).getURI() + "> .");
  }

  /**
   * Compares.
   *
   * @param before the sorted N-Quads of the older generation
   * @param after those of the newer one
   * @param removed gets the lines that are gone
   * @param added gets the lines that are new
   * @throws IOException when a file cannot be read or written
   */
  void compare(Path before, Path after, Path removed, Path added) throws IOException {
    try (BufferedWriter gone = Files.newBufferedWriter(removed, StandardCharsets.UTF_8);
        BufferedWriter come = Files.newBufferedWriter(added, StandardCharsets.UTF_8)) {
      SortedMerge.compare(
          before,
          after,
          (subject, was, is) -> {
            List<String> lost = without(was, is);
            List<String> won = without(is, was);
            write(lost, gone);
            write(won, come);
            take(subject, was, is, lost, won);
          });
    }
  }

  private static List<String> without(List<String> lines, List<String> others) {
    Set<String> known = new TreeSet<>(others);
    return lines.stream().filter(line -> !known.contains(line)).toList();
  }

  private static void write(List<String> lines, BufferedWriter out) throws IOException {
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private void take(
      String subject, List<String> was, List<String> is, List<String> lost, List<String> won) {
    Optional<Iris.Name> name = iris.parse(subject).filter(found -> KINDS.contains(found.kind()));
    if (name.isEmpty()) {
      return;
    }
    int hash = subject.indexOf('#');
    if (hash >= 0) {
      parts.merge(subject.substring(0, hash), 1, Integer::sum);
      return;
    }
    EntityChange.State state =
        was.isEmpty()
            ? EntityChange.State.ADDED
            : is.isEmpty() ? EntityChange.State.REMOVED : EntityChange.State.CHANGED;
    Map<String, EntityChange.Values> properties =
        state == EntityChange.State.CHANGED ? properties(lost, won) : Map.of();
    changes.put(
        subject,
        new EntityChange(
            state,
            name.get().kind().segment(),
            subject,
            label(is).or(() -> label(was)).orElse(name.get().key()),
            "",
            properties,
            0));
  }

  private Map<String, EntityChange.Values> properties(List<String> lost, List<String> won) {
    Map<String, EntityChange.Values> properties = new TreeMap<>();
    lost.forEach(
        line -> value(line, properties).ifPresent(values -> values.before().add(object(line))));
    won.forEach(
        line -> value(line, properties).ifPresent(values -> values.after().add(object(line))));
    return properties;
  }

  private Optional<EntityChange.Values> value(
      String line, Map<String, EntityChange.Values> properties) {
    String rest = line.substring(line.indexOf(' ') + 1);
    if (graphs.stream().noneMatch(line::endsWith) || LEFT_OUT.stream().anyMatch(rest::startsWith)) {
      return Optional.empty();
    }
    String property = rest.substring(1, rest.indexOf('>'));
    return Optional.of(
        properties.computeIfAbsent(
            property, key -> new EntityChange.Values(new ArrayList<>(), new ArrayList<>())));
  }

  /** The object as N-Triples writes it. */
  private static String object(String line) {
    int predicate = line.indexOf(' ') + 1;
    int object = line.indexOf(' ', predicate) + 1;
    return line.substring(object, line.lastIndexOf(" <"));
  }

  private static Optional<String> label(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(LABEL, line.indexOf(' ') + 1))
        .map(GenerationDiff::object)
        .map(
            text ->
                text.substring(1, text.lastIndexOf('"'))
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\"))
        .findFirst();
  }

  /**
   * Gives the changes by entity: sorted by kind, what happened, and label.
   *
   * @return entities that changed in nothing but their records are left out
   * @throws IOException when the ledger cannot be read
   */
  List<EntityChange> entities() throws IOException {
    Map<String, String> merged = new HashMap<>();
    if (Files.exists(ledger)) {
      LedgerFile.read(
          ledger,
          entry -> {
            if (entry.state() == LedgerEntry.State.MERGED) {
              merged.put(
                  iris.of(entry.kind(), entry.key()).getURI(),
                  iris.of(entry.kind(), entry.detail()).getURI());
            }
          });
    }
    return changes.values().stream()
        .map(change -> complete(change, merged))
        .filter(
            change ->
                change.state() != EntityChange.State.CHANGED
                    || change.parts() > 0
                    || !change.properties().isEmpty())
        .sorted(
            Comparator.comparing(EntityChange::kind)
                .thenComparing(EntityChange::state)
                .thenComparing(EntityChange::label)
                .thenComparing(EntityChange::iri))
        .toList();
  }

  private EntityChange complete(EntityChange change, Map<String, String> merged) {
    String into =
        change.state() == EntityChange.State.REMOVED ? merged.getOrDefault(change.iri(), "") : "";
    return new EntityChange(
        into.isEmpty() ? change.state() : EntityChange.State.MERGED,
        change.kind(),
        change.iri(),
        change.label(),
        into,
        change.properties(),
        change.state() == EntityChange.State.CHANGED ? parts.getOrDefault(change.iri(), 0) : 0);
  }
}

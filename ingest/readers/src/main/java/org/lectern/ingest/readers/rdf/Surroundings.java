package org.lectern.ingest.readers.rdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds the texts around a thing: its own and those of what it leads to, as the name of the person
 * behind a signature.
 *
 * <p>Holds {@value #MOST_STATEMENTS} ways on from each thing at most, and as many texts around each
 * thing that was asked for.
 */
final class Surroundings {
  /** So many steps are gone: paper, list of authors, item, person, name. */
  private static final int MOST_STEPS = 4;

  /** So many statements around one thing are looked at, in the order of the document. */
  private static final int MOST_STATEMENTS = 2_048;

  private record Step(Node at, int steps) {}

  private final Map<Node, List<Node>> waysOn = new HashMap<>();
  private final Map<Node, List<String>> texts = new HashMap<>();
  private final Set<Node> ends;
  private final Set<Node> cells = new HashSet<>();

  /**
   * Prepares for one document.
   *
   * @param document its statements
   * @param ends things that have texts of their own, where a walk from another thing ends
   */
  Surroundings(RdfGraph document, Set<Node> ends) {
    this.ends = ends;
    Comparator<Node> order = Comparator.comparingInt(document::order);
    document
        .graph()
        .find()
        .filterKeep(statement -> isOfDocument(statement))
        .filterDrop(statement -> statement.getPredicate().equals(RDF.Nodes.type))
        .forEach(
            statement -> {
              waysOn
                  .computeIfAbsent(statement.getSubject(), thing -> new ArrayList<>(2))
                  .add(statement.getObject());
              if (statement.getPredicate().equals(RDF.Nodes.rest)) {
                cells.add(statement.getSubject());
              }
            });
    waysOn.values().forEach(ways -> ways.sort(order));
  }

  /** Tells whether a statement is not one of those that were added to ask for members of lists. */
  static boolean isOfDocument(Triple statement) {
    return !statement.getPredicate().getURI().startsWith(MappedRecords.NS);
  }

  /** Whether something more is said of a thing than its class. */
  boolean describes(Node thing) {
    return waysOn.containsKey(thing);
  }

  /**
   * Gives the texts around a thing.
   *
   * @param thing where to begin
   * @return texts and IRIs, nearest first
   */
  List<String> of(Node thing) {
    List<String> known = texts.get(thing);
    if (known == null) {
      known = walk(thing);
      texts.put(thing, known);
    }
    return known;
  }

  private List<String> walk(Node thing) {
    List<String> found = new ArrayList<>();
    Set<Node> seen = new HashSet<>(Set.of(thing));
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(thing, 0)));
    int looks = 0;
    while (!open.isEmpty() && looks < MOST_STATEMENTS) {
      Step step = open.remove();
      if (ends.contains(step.at()) && !step.at().equals(thing)) {
        continue;
      }
      MappedRecords.plain(step.at()).ifPresent(found::add);
      for (Node next : waysOn.getOrDefault(step.at(), List.of())) {
        if (++looks > MOST_STATEMENTS) {
          break;
        }
        // A cell of a list is no step, however long the list is.
        boolean cell = cells.contains(step.at()) && cells.contains(next);
        if ((cell || step.steps() < MOST_STEPS) && seen.add(next)) {
          open.add(new Step(next, step.steps() + (cell ? 0 : 1)));
        }
      }
    }
    return List.copyOf(found);
  }
}

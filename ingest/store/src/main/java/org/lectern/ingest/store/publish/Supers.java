package org.lectern.ingest.store.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Knows all superior terms of a term, over any number of steps. */
final class Supers {
  private final Map<Node, List<Node>> superiors = new HashMap<>();

  /**
   * Computes the transitive closure of one relation between IRIs; a term is not its own superior.
   *
   * @param axioms the graph that states the relation
   * @param relation {@code rdfs:subClassOf} or {@code rdfs:subPropertyOf}
   */
  Supers(Graph axioms, Node relation) {
    Map<Node, Set<Node>> direct = new HashMap<>();
    axioms
        .find(Node.ANY, relation, Node.ANY)
        .forEach(
            t -> {
              if (t.getSubject().isURI() && t.getObject().isURI()) {
                direct
                    .computeIfAbsent(t.getSubject(), key -> new LinkedHashSet<>())
                    .add(t.getObject());
              }
            });
    direct.keySet().forEach(term -> superiors.put(term, closure(term, direct)));
  }

  /** All superiors of a term; none for a term that the axioms do not name. */
  List<Node> of(Node term) {
    return superiors.getOrDefault(term, List.of());
  }

  private static List<Node> closure(Node term, Map<Node, Set<Node>> direct) {
    Set<Node> reached = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(direct.get(term));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (!next.equals(term) && reached.add(next)) {
        open.addAll(direct.getOrDefault(next, Set.of()));
      }
    }
    return List.copyOf(reached);
  }
}

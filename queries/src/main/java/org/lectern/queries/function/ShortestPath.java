package org.lectern.queries.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Searches a shortest path from both ends at once.
 *
 * <p>Of several shortest paths it takes the one with the smallest IRIs, seen from the end with the
 * smaller IRI; so the path from B to A is the path from A to B read backwards.
 */
final class ShortestPath {
  /** What can be walked. */
  interface Neighbours {
    /** The nodes one hop from a node. */
    Set<Node> of(Node node);
  }

  private static final Comparator<Node> ORDER = Comparator.comparing(Node::getURI);

  private final Neighbours neighbours;
  private final int mostNodes;
  private final Runnable cancellation;
  private boolean gaveUp;

  /**
   * Prepares a search.
   *
   * @param neighbours what can be walked; symmetric
   * @param mostNodes after how many nodes to give up
   * @param cancellation asked before each step; it throws when the search is to be stopped
   */
  ShortestPath(Neighbours neighbours, int mostNodes, Runnable cancellation) {
    this.neighbours = neighbours;
    this.mostNodes = mostNodes;
    this.cancellation = cancellation;
  }

  /** Says whether the search ended for its size, so that a path may exist all the same. */
  boolean gaveUp() {
    return gaveUp;
  }

  /**
   * Searches.
   *
   * @param a one end
   * @param b the other end
   * @param mostHops how long the path may be
   * @return the nodes of the path with both ends; empty when there is none or the ends are one node
   */
  List<Node> between(Node a, Node b, int mostHops) {
    if (a.equals(b)) {
      return List.of();
    }
    if (ORDER.compare(a, b) > 0) {
      List<Node> mirrored = new ArrayList<>(between(b, a, mostHops));
      Collections.reverse(mirrored);
      return mirrored;
    }
    Side fromA = new Side(a);
    Side fromB = new Side(b);
    while (fromA.depth + fromB.depth < mostHops) {
      Side next = fromA.frontier.size() <= fromB.frontier.size() ? fromA : fromB;
      next.advance();
      if (next.frontier.isEmpty()) {
        return List.of();
      }
      Set<Node> meeting = new HashSet<>(fromA.frontier);
      meeting.retainAll(fromB.frontier);
      if (!meeting.isEmpty()) {
        return path(fromA, fromB, meeting);
      }
      if (fromA.distances.size() + fromB.distances.size() > mostNodes) {
        gaveUp = true;
        return List.of();
      }
    }
    return List.of();
  }

  /** The nodes that one end has reached, by their distance. */
  private final class Side {
    final Map<Node, Integer> distances = new HashMap<>();
    Set<Node> frontier;
    int depth;

    Side(Node end) {
      distances.put(end, 0);
      frontier = Set.of(end);
    }

    void advance() {
      depth++;
      Set<Node> next = new HashSet<>();
      for (Node node : frontier) {
        cancellation.run();
        for (Node neighbour : neighbours.of(node)) {
          if (distances.putIfAbsent(neighbour, depth) == null) {
            next.add(neighbour);
          }
        }
      }
      frontier = next;
    }
  }

  /** Walks from A to B, always to the smallest node that lies on a shortest path. */
  private List<Node> path(Side fromA, Side fromB, Set<Node> meeting) {
    List<Set<Node>> levels = new ArrayList<>();
    levels.add(meeting);
    for (int depth = fromA.depth - 1; depth >= 0; depth--) {
      levels.add(0, before(levels.get(0), fromA, depth));
    }
    for (int depth = fromB.depth - 1; depth >= 0; depth--) {
      levels.add(before(levels.get(levels.size() - 1), fromB, depth));
    }
    List<Node> path = new ArrayList<>();
    for (Set<Node> level : levels) {
      Set<Node> reachable = path.isEmpty() ? level : neighbours.of(path.get(path.size() - 1));
      path.add(level.stream().filter(reachable::contains).min(ORDER).orElseThrow());
    }
    return path;
  }

  private Set<Node> before(Set<Node> level, Side side, int depth) {
    Set<Node> before = new HashSet<>();
    for (Node node : level) {
      for (Node neighbour : neighbours.of(node)) {
        if (side.distances.getOrDefault(neighbour, -1) == depth) {
          before.add(neighbour);
        }
      }
    }
    return before;
  }
}

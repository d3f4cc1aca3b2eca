package org.lectern.queries.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class ShortestPathTest {
  /** A random network of a size and density that has paths of all lengths, and unlinked nodes. */
  private static Map<Node, Set<Node>> network(long seed) {
    Random random = new Random(seed);
    int size = 4 + random.nextInt(30);
    Map<Node, Set<Node>> links = new HashMap<>();
    for (int i = 0; i < size; i++) {
      links.put(node(i), new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI())));
    }
    for (int i = 0; i < size * 3 / 2; i++) {
      Node a = node(random.nextInt(size));
      Node b = node(random.nextInt(size));
      if (!a.equals(b)) {
        links.get(a).add(b);
        links.get(b).add(a);
      }
    }
    return links;
  }

  private static Node node(int i) {
    return NodeFactory.createURI("https://example.org/" + (i * 7919 % 1000));
  }

  private static List<Node> path(Map<Node, Set<Node>> links, Node a, Node b, int hops) {
    return new ShortestPath(links::get, 10_000, () -> {}).between(a, b, hops);
  }

  private static int distance(Map<Node, Set<Node>> links, Node a, Node b) {
    Map<Node, Integer> reached = new HashMap<>(Map.of(a, 0));
    Deque<Node> queue = new ArrayDeque<>(List.of(a));
    while (!queue.isEmpty()) {
      Node next = queue.remove();
      for (Node neighbour : links.get(next)) {
        if (reached.putIfAbsent(neighbour, reached.get(next) + 1) == null) {
          queue.add(neighbour);
        }
      }
    }
    return reached.getOrDefault(b, -1);
  }

  /** All shortest paths from the smaller end, the one with the smallest IRIs first. */
  private static List<Node> smallest(Map<Node, Set<Node>> links, Node a, Node b) {
    List<Node> path = new ArrayList<>(List.of(a));
    for (int left = distance(links, a, b) - 1; left >= 0; left--) {
      int wanted = left;
      path.add(
          links.get(path.get(path.size() - 1)).stream()
              .filter(node -> distance(links, node, b) == wanted)
              .findFirst()
              .orElseThrow());
    }
    return path;
  }

  @Test
  void findsTheShortestPathWithTheSmallestIrisAndMirrorsIt() {
    int found = 0;
    for (long seed = 0; seed < 200; seed++) {
      Map<Node, Set<Node>> links = network(seed);
      List<Node> nodes =
          new ArrayList<>(new TreeSet<>(links.keySet().stream().map(Node::getURI).toList()))
              .stream().map(NodeFactory::createURI).toList();
      Node a = nodes.get(0);
      for (Node b : nodes.subList(1, nodes.size())) {
        int distance = distance(links, a, b);
        List<Node> path = path(links, a, b, 6);
        if (distance < 0 || distance > 6) {
          assertThat(path).isEmpty();
        } else {
          assertThat(path).isEqualTo(smallest(links, a, b));
          List<Node> mirrored = new ArrayList<>(path(links, b, a, 6));
          Collections.reverse(mirrored);
          assertThat(mirrored).isEqualTo(path);
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(500);
  }

  @Test
  void keepsToTheNumberOfHops() {
    Map<Node, Set<Node>> chain =
        Map.of(
            node(0), Set.of(node(1)),
            node(1), Set.of(node(0), node(2)),
            node(2), Set.of(node(1), node(3)),
            node(3), Set.of(node(2)));
    assertThat(path(chain, node(0), node(3), 3)).hasSize(4);
    assertThat(path(chain, node(0), node(3), 2)).isEmpty();
    assertThat(path(chain, node(0), node(0), 3)).isEmpty();
  }

  @Test
  void givesUpAtItsBoundAndSaysSo() {
    ShortestPath search = new ShortestPath(n -> Set.of(next(n, 1), next(n, 2)), 10, () -> {});
    assertThat(search.between(node(0), node(1), 6)).isEmpty();
    assertThat(search.gaveUp()).isTrue();
  }

  private static Node next(Node node, int branch) {
    return NodeFactory.createURI(node.getURI() + "/" + branch);
  }

  @Test
  void stopsWhenItIsTold() {
    ShortestPath search =
        new ShortestPath(
            n -> Set.of(next(n, 1)),
            1_000,
            () -> {
              throw new QueryCancelledException();
            });
    assertThatThrownBy(() -> search.between(node(0), node(1), 6))
        .isInstanceOf(QueryCancelledException.class);
  }
}

package org.lectern.queries.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.ParameterType;
import org.lectern.queries.bind.NearNames;
import org.lectern.text.MatchKey;

/**
 * Holds the names of all entities of one state of the graph by their normal forms.
 *
 * <p>People are also found by a family name that only one person has. It is immutable and serves
 * any number of threads.
 */
public final class NameIndex {
  /** How near a name must come that is not quite the one asked for. */
  private static final double NEAR = 0.78;

  private final NavigableMap<String, Set<Node>> byKey = new TreeMap<>();
  private final Map<String, Set<Node>> byFamily = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();
  private final Map<Node, ParameterType> types = new HashMap<>();
  private int longest = 1;

  private NameIndex() {}

  /**
   * Reads the names.
   *
   * @param graph the union graph, within a read transaction of the caller
   * @param iris tells the kinds of entities by their IRIs
   * @return the index, free of the graph
   */
  public static NameIndex of(Graph graph, Iris iris) {
    NameIndex index = new NameIndex();
    graph
        .find(Node.ANY, Lec.matchKey, Node.ANY)
        .forEach(
            triple ->
                index.add(iris, triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
    for (Node node : index.types.keySet()) {
      index.label(graph, node);
    }
    index.sources(graph, iris);
    return index;
  }

  private void add(Iris iris, Node node, String key) {
    if (node.isURI() && types.containsKey(node) || typeOf(iris, node).isPresent()) {
      types.computeIfAbsent(node, n -> typeOf(iris, n).orElseThrow());
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(node);
      longest = Math.max(longest, words(key));
    }
  }

  private static Optional<ParameterType> typeOf(Iris iris, Node node) {
    return node.isURI()
        ? iris.parse(node.getURI())
            .filter(name -> !name.key().contains("#"))
            .flatMap(name -> ParameterType.ofKind(name.kind()))
        : Optional.empty();
  }

  private void label(Graph graph, Node node) {
    graph.find(node, RDFS.label.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .ifPresent(
            label -> {
              labels.put(node, label);
              String key = MatchKey.of(label);
              int blank = key.lastIndexOf(' ');
              if (types.get(node) == ParameterType.PERSON && blank > 0) {
                byFamily
                    .computeIfAbsent(key.substring(blank + 1), k -> new LinkedHashSet<>())
                    .add(node);
              }
            });
  }

  /** Sources have no match keys; their labels, file names and keys stand for them. */
  private void sources(Graph graph, Iris iris) {
    for (Node source :
        graph.find(Node.ANY, RDF.type.asNode(), Lec.Source).mapWith(Triple::getSubject).toList()) {
      types.put(source, ParameterType.SOURCE);
      label(graph, source);
      iris.parse(source.getURI())
          .filter(name -> name.kind() == Kind.SOURCE)
          .ifPresent(name -> add(iris, source, MatchKey.of(name.key())));
      for (Node property : List.of(RDFS.label.asNode(), Lec.fileName)) {
        graph
            .find(source, property, Node.ANY)
            .forEach(
                triple ->
                    add(iris, source, MatchKey.of(triple.getObject().getLiteralLexicalForm())));
      }
    }
  }

  /**
   * Tells whether a text is nothing but a name.
   *
   * @param text any text
   * @return whether an entity is called so
   */
  public boolean isName(String text) {
    return !named(MatchKey.of(text)).isEmpty();
  }

  /** Gives the number of words of the longest name. */
  int longest() {
    return longest;
  }

  /** Gives the entities that have a name, by its normal form. */
  Collection<Node> named(String key) {
    return byKey.getOrDefault(key, Set.of());
  }

  /** Gives the one person of a family name; empty when there is none, or several. */
  Collection<Node> ofFamily(String key) {
    Set<Node> family = byFamily.getOrDefault(key, Set.of());
    return family.size() == 1 ? family : Set.of();
  }

  /** Gives the type of an entity that was found here. */
  ParameterType typeOf(Node node) {
    return types.get(node);
  }

  /** Gives the label of an entity that was found here. */
  String label(Node node) {
    return labels.getOrDefault(node, node.getURI());
  }

  /**
   * A name that is not quite the one asked for.
   *
   * @param nodes the entities that have it
   * @param nearness how near it comes, below 1
   */
  record Near(List<Node> nodes, double nearness) {}

  /**
   * Finds the name that comes nearest to a text.
   *
   * @param key the text's normal form
   * @param wanted the types that count
   * @return the nearest name when it is near enough and no other comes as near
   */
  Optional<Near> nearest(String key, Collection<ParameterType> wanted) {
    NearNames near = new NearNames(key);
    Map<Double, Set<Node>> byNearness = new TreeMap<>(Comparator.reverseOrder());
    // Slips seldom stand in the first letter, and comparing with all names takes too long.
    String begin = key.substring(0, 1);
    for (Map.Entry<String, Set<Node>> entry :
        byKey.subMap(begin, true, begin + Character.MAX_VALUE, true).entrySet()) {
      if (Math.abs(entry.getKey().length() - key.length()) > key.length() / 4) {
        continue;
      }
      double nearness = near.nearness(entry.getKey());
      if (nearness >= NEAR) {
        Set<Node> nodes =
            entry.getValue().stream()
                .filter(node -> wanted.contains(types.get(node)))
                .collect(Collectors.toCollection(HashSet::new));
        if (!nodes.isEmpty()) {
          byNearness.computeIfAbsent(nearness, n -> new LinkedHashSet<>()).addAll(nodes);
        }
      }
    }
    return byNearness.entrySet().stream()
        .findFirst()
        .filter(best -> best.getValue().size() == 1)
        .map(best -> new Near(new ArrayList<>(best.getValue()), best.getKey()));
  }

  private static int words(String key) {
    return (int) key.chars().filter(c -> c == ' ').count() + 1;
  }
}

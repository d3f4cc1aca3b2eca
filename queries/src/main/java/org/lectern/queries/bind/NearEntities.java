package org.lectern.queries.bind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.queries.ParameterType;

/** Finds the entities of some classes whose names come near a name that nothing has. */
final class NearEntities {
  private static final int MOST = 5;

  private final Graph graph;
  private final Iris iris;

  NearEntities(Graph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  /**
   * Finds near entities.
   *
   * @param types entity types of one class each
   * @param name the name that was not found
   * @return at most five entities, the nearest first, equally near ones by IRI
   */
  List<Node> find(List<ParameterType> types, String name) {
    NearNames near = new NearNames(name);
    // The IRI tells the kind, which spares a look-up for the names of all other kinds.
    List<String> starts =
        types.stream()
            .map(type -> iris.base() + type.kind().orElseThrow().segment() + "/")
            .toList();
    Map<Node, Double> nearness = new HashMap<>();
    graph
        .find(Node.ANY, Lec.matchKey, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI())
        .filterKeep(triple -> starts.stream().anyMatch(triple.getSubject().getURI()::startsWith))
        .forEach(
            triple -> {
              double one = near.nearness(triple.getObject().getLiteralLexicalForm());
              if (one > 0) {
                nearness.merge(triple.getSubject(), one, Math::max);
              }
            });
    return nearness.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().getURI()))
        .map(Map.Entry::getKey)
        .filter(node -> types.stream().anyMatch(type -> isOf(node, type)))
        .limit(MOST)
        .toList();
  }

  private boolean isOf(Node node, ParameterType type) {
    return graph.contains(node, RDF.type.asNode(), type.entityClass().orElseThrow());
  }
}

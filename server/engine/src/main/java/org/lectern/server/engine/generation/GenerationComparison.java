package org.lectern.server.engine.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.Txn;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.queries.Releases;
import org.lectern.queries.Releases.Change;

/**
 * Compares the entities of two generations.
 *
 * <p>Compared are the statements about entities in the graphs of entities and topics. Left out are
 * records and parts such as authorships, whose IRIs move with every line of a document, and the
 * normal forms of names.
 */
final class GenerationComparison {
  private static final Set<Node> LEFT_OUT = Set.of(Lec.record, Lec.matchKey);

  private final DatasetGraph before;
  private final DatasetGraph after;
  private final Iris iris;

  private GenerationComparison(DatasetGraph before, DatasetGraph after, Iris iris) {
    this.before = before;
    this.after = after;
    this.iris = iris;
  }

  /**
   * Compares two generations.
   *
   * @param before the older one, open until the stream is closed
   * @param after the newer one, open until the stream is closed
   * @return the changes by entity, property and value
   */
  static Stream<Change> between(Generation before, Generation after) {
    GenerationComparison comparison =
        new GenerationComparison(before.dataset(), after.dataset(), after.iris());
    return comparison.changed().stream().flatMap(comparison::of);
  }

  /** The entities about which one generation says what the other does not. */
  private Set<Node> changed() {
    Set<Node> changed = new TreeSet<>(Comparator.comparing(Node::getURI));
    Txn.executeRead(
        before,
        () ->
            Txn.executeRead(
                after,
                () -> {
                  collect(before, after, changed);
                  collect(after, before, changed);
                }));
    return changed;
  }

  private void collect(DatasetGraph one, DatasetGraph other, Set<Node> changed) {
    for (String name : List.of(NamedGraphs.ENTITIES, NamedGraphs.TOPICS)) {
      Node graph = iris.graph(name);
      one.find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (!changed.contains(quad.getSubject())
                    && isCompared(quad.asTriple())
                    && !other.contains(quad)) {
                  changed.add(quad.getSubject());
                }
              });
    }
  }

  private Stream<Change> of(Node entity) {
    Set<Triple> old = Txn.calculateRead(before, () -> statements(before, entity));
    Set<Triple> fresh = Txn.calculateRead(after, () -> statements(after, entity));
    if (old.isEmpty() || fresh.isEmpty()) {
      return Stream.of(
          new Change(
              entity,
              old.isEmpty() ? Releases.Kind.ADDED : Releases.Kind.REMOVED,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    TreeMap<Node, List<Node>> gone = byProperty(old, fresh);
    TreeMap<Node, List<Node>> come = byProperty(fresh, old);
    Set<Node> properties = new TreeSet<>(NodeCmp::compareRDFTerms);
    properties.addAll(gone.keySet());
    properties.addAll(come.keySet());
    return properties.stream()
        .flatMap(
            property ->
                of(
                    entity,
                    property,
                    gone.getOrDefault(property, List.of()),
                    come.getOrDefault(property, List.of())));
  }

  /** One value for one value is a replacement; otherwise each value stands for itself. */
  private static Stream<Change> of(Node entity, Node property, List<Node> gone, List<Node> come) {
    if (gone.size() == 1 && come.size() == 1) {
      return Stream.of(value(entity, property, Optional.of(gone.get(0)), Optional.of(come.get(0))));
    }
    return Stream.concat(
        gone.stream().map(old -> value(entity, property, Optional.of(old), Optional.empty())),
        come.stream().map(fresh -> value(entity, property, Optional.empty(), Optional.of(fresh))));
  }

  private static Change value(
      Node entity, Node property, Optional<Node> before, Optional<Node> after) {
    return new Change(entity, Releases.Kind.CHANGED, Optional.of(property), before, after);
  }

  private static TreeMap<Node, List<Node>> byProperty(Set<Triple> some, Set<Triple> others) {
    TreeMap<Node, List<Node>> values = new TreeMap<>(NodeCmp::compareRDFTerms);
    some.stream()
        .filter(triple -> !others.contains(triple))
        .sorted(Comparator.comparing(Triple::getObject, NodeCmp::compareRDFTerms))
        .forEach(
            triple ->
                values
                    .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                    .add(triple.getObject()));
    return values;
  }

  private Set<Triple> statements(DatasetGraph data, Node entity) {
    Set<Triple> statements = new HashSet<>();
    for (String name : List.of(NamedGraphs.ENTITIES, NamedGraphs.TOPICS)) {
      data.find(iris.graph(name), entity, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (isCompared(quad.asTriple())) {
                  statements.add(quad.asTriple());
                }
              });
    }
    return statements;
  }

  private boolean isCompared(Triple triple) {
    Node object = triple.getObject();
    return isEntity(triple.getSubject())
        && !LEFT_OUT.contains(triple.getPredicate())
        && !(object.isURI() && object.getURI().startsWith(iris.base()) && !isEntity(object));
  }

  private boolean isEntity(Node node) {
    return node.isURI()
        && node.getURI().indexOf('#') < 0
        && iris.parse(node.getURI()).filter(name -> name.kind() != Kind.RECORD).isPresent();
  }
}

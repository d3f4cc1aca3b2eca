package org.lectern.server.site.page;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.server.engine.generation.Lease;

/**
 * Describes a named graph, of which no graph speaks: how many statements it holds and which source
 * said them.
 */
final class GraphDescription {
  private static final Node NAMED_GRAPH =
      NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#NamedGraph");
  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** What a page shows of it, by property. */
  static final Map<Node, String> SHOWN =
      Map.of(VOID.triples.asNode(), "Statements", DERIVED, "Said by");

  private GraphDescription() {}

  /** Says whether an IRI names a graph of the dataset. */
  static boolean exists(Node thing, Lease lease) {
    return name(thing, lease).isPresent() && lease.dataset().containsGraph(thing);
  }

  /**
   * Describes a graph.
   *
   * @param thing the IRI of a graph that exists
   * @param lease what to read, inside a transaction
   * @return a few statements about it
   */
  static Graph of(Node thing, Lease lease) {
    Graph graph = GraphFactory.createDefaultGraph();
    String key = name(thing, lease).orElseThrow().key();
    graph.add(thing, RDF.type.asNode(), NAMED_GRAPH);
    graph.add(thing, RDFS.label.asNode(), NodeFactory.createLiteralString("Named graph " + key));
    var stated = lease.manifest().json().path("graphs").path(thing.getURI());
    if (stated.isNumber()) {
      graph.add(thing, VOID.triples.asNode(), NodeFactoryExtra.intToNode(stated.asLong()));
    }
    Node source = lease.iris().of(Kind.SOURCE, key);
    if (lease.dataset().getDefaultGraph().contains(source, Node.ANY, Node.ANY)) {
      graph.add(thing, DERIVED, source);
    }
    return graph;
  }

  private static Optional<Iris.Name> name(Node thing, Lease lease) {
    return lease.iris().parse(thing.getURI()).filter(name -> name.kind() == Kind.GRAPH);
  }
}

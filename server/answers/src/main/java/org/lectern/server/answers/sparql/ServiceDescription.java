package org.lectern.server.answers.sparql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Iris;
import org.lectern.server.engine.generation.Lease;
import org.lectern.text.Slug;

/** Describes the endpoint in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private ServiceDescription() {}

  /**
   * Makes the description.
   *
   * @param endpoint where queries are sent
   * @param lease the generation that is described
   * @return its triples
   */
  static Graph of(String endpoint, Lease lease) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD);
    Node service = NodeFactory.createURI(endpoint + "#service");
    Node dataset = NodeFactory.createURI(endpoint + "#dataset");
    graph.add(service, RDF.type.asNode(), sd("Service"));
    graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    for (String format :
        new String[] {
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
          "Turtle", "N-Triples", "RDF_XML", "JSON-LD"
        }) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
    Node union = NodeFactory.createURI(endpoint + "#default-graph");
    graph.add(dataset, sd("defaultGraph"), union);
    graph.add(union, RDF.type.asNode(), sd("Graph"));
    lease.read(
        () -> {
          JsonNode stated = lease.manifest().json().path("triples");
          if (stated.isNumber()) {
            triples(graph, union, stated.asLong());
          } else {
            count(graph, union, lease.dataset().getDefaultGraph().find());
          }
          for (Iterator<Node> names = lease.dataset().listGraphNodes(); names.hasNext(); ) {
            named(graph, endpoint, dataset, names.next(), lease);
          }
          return graph;
        });
    return graph;
  }

  private static void named(Graph graph, String endpoint, Node dataset, Node name, Lease lease) {
    String key =
        lease.iris().parse(name.getURI()).map(Iris.Name::key).orElse(Slug.of(name.getURI()));
    Node named = NodeFactory.createURI(endpoint + "#named-" + key);
    Node content = NodeFactory.createURI(endpoint + "#graph-" + key);
    graph.add(dataset, sd("namedGraph"), named);
    graph.add(named, RDF.type.asNode(), sd("NamedGraph"));
    graph.add(named, sd("name"), name);
    graph.add(named, sd("graph"), content);
    graph.add(content, RDF.type.asNode(), sd("Graph"));
    JsonNode stated = lease.manifest().json().path("graphs").path(name.getURI());
    if (stated.isNumber()) {
      triples(graph, content, stated.asLong());
    } else {
      count(graph, content, lease.dataset().getGraph(name).find());
    }
  }

  private static void count(Graph graph, Node content, Iterator<Triple> triples) {
    long count = 0;
    for (; triples.hasNext(); triples.next()) {
      count++;
    }
    triples(graph, content, count);
  }

  private static void triples(Graph graph, Node content, long count) {
    graph.add(
        content,
        NodeFactory.createURI("http://rdfs.org/ns/void#triples"),
        NodeFactoryExtra.intToNode(count));
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}

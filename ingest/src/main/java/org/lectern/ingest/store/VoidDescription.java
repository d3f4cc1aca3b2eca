package org.lectern.ingest.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.store.GenerationId;

/** Describes a generation in the VoID vocabulary: how much of what it holds. */
final class VoidDescription {
  private static final String NS = "http://rdfs.org/ns/void#";

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Iris iris;
  private final Node dataset;

  /**
   * Describes a generation.
   *
   * @param id the generation
   * @param iris the IRIs of its graph
   * @param counts how much it holds
   */
  VoidDescription(GenerationId id, Iris iris, StatementCounts counts) {
    this.iris = iris;
    this.dataset = iris.of(Kind.GENERATION, id.toString());
    graph.add(dataset, RDF.Nodes.type, term("Dataset"));
    graph.add(
        dataset, RDFS.Nodes.label, NodeFactory.createLiteralString("Lectern, generation " + id));
    graph.add(
        dataset,
        term("uriRegexPattern"),
        NodeFactory.createLiteralString("^" + Pattern.quote(iris.base()) + "[^#]+$"));
    count(dataset, "triples", counts.triples());
    count(dataset, "entities", counts.entities());
    count(dataset, "distinctSubjects", counts.subjects());
    count(dataset, "classes", counts.classes().size());
    count(dataset, "properties", counts.properties().size());
    partition("class", "entities", counts.classes());
    partition("property", "triples", counts.properties());
  }

  /** Writes the description as Turtle. */
  void write(Path file) throws IOException {
    graph.getPrefixMapping().setNsPrefix("void", NS);
    graph.getPrefixMapping().setNsPrefix("rdfs", RDFS.uri);
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, Lang.TURTLE);
    }
  }

  /** Adds one part for each term; parts are numbered, for they have IRIs and no blank nodes. */
  private void partition(String kind, String counted, SortedMap<String, Long> counts) {
    int number = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      Node part = iris.part(dataset, kind + "-" + ++number);
      graph.add(dataset, term(kind + "Partition"), part);
      graph.add(part, term(kind), NodeFactory.createURI(entry.getKey()));
      count(part, counted, entry.getValue());
    }
  }

  private void count(Node of, String property, long value) {
    graph.add(of, term(property), NodeFactoryExtra.intToNode(value));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}

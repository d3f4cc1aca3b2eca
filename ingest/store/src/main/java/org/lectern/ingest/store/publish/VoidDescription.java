package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

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
   * @param sources the sources as the manifest lists them, each with key, label and licence
   */
  VoidDescription(GenerationId id, Iris iris, StatementCounts counts, JsonNode sources) {
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
    vocabularies(counts);
    links(counts);
    counts
        .examples()
        .forEach(
            (type, example) -> {
              if (type.startsWith(Lec.NS)) {
                graph.add(dataset, term("exampleResource"), NodeFactory.createURI(example));
              }
            });
    graphs(counts, sources);
  }

  private void vocabularies(StatementCounts counts) {
    SortedSet<String> namespaces = new TreeSet<>();
    counts.properties().keySet().forEach(iri -> namespaces.add(Namespace.of(iri)));
    counts.classes().keySet().forEach(iri -> namespaces.add(Namespace.of(iri)));
    namespaces.forEach(name -> graph.add(dataset, term("vocabulary"), NodeFactory.createURI(name)));
  }

  private void links(StatementCounts counts) {
    int number = 0;
    for (Map.Entry<StatementCounts.Link, Long> entry : counts.links().entrySet()) {
      Node set = iris.part(dataset, "links-" + ++number);
      Node target = NodeFactory.createURI(entry.getKey().target());
      graph.add(set, RDF.Nodes.type, term("Linkset"));
      graph.add(set, term("subjectsTarget"), dataset);
      graph.add(set, term("objectsTarget"), target);
      graph.add(target, RDF.Nodes.type, term("Dataset"));
      graph.add(target, term("uriSpace"), NodeFactory.createLiteralString(target.getURI()));
      graph.add(set, term("linkPredicate"), NodeFactory.createURI(entry.getKey().property()));
      count(set, "triples", entry.getValue());
      graph.add(dataset, term("subset"), set);
    }
  }

  /** Each named graph with its size; those of sources with their label and licence. */
  private void graphs(StatementCounts counts, JsonNode sources) {
    counts
        .graphs()
        .forEach(
            (name, statements) -> {
              Node part = NodeFactory.createURI(name);
              graph.add(dataset, term("subset"), part);
              graph.add(part, RDF.Nodes.type, term("Dataset"));
              count(part, "triples", statements);
            });
    for (JsonNode source : sources) {
      Node part = iris.graph(source.path("key").asText());
      graph.add(
          part,
          DCTerms.title.asNode(),
          NodeFactory.createLiteralString(source.path("label").asText()));
      graph.add(part, DCTerms.source.asNode(), iris.of(Kind.SOURCE, source.path("key").asText()));
      String licence = source.path("licence").asText("not stated");
      if (licence.matches("https?://\\S+")) {
        graph.add(part, DCTerms.license.asNode(), NodeFactory.createURI(licence));
      } else {
        graph.add(part, DCTerms.rights.asNode(), NodeFactory.createLiteralString(licence));
      }
    }
  }

  /** Writes the description as Turtle. */
  void write(Path file) throws IOException {
    graph.getPrefixMapping().setNsPrefix("void", NS);
    graph.getPrefixMapping().setNsPrefix("rdfs", RDFS.uri);
    graph.getPrefixMapping().setNsPrefix("dcterms", DCTerms.NS);
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

package org.lectern.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shows that the shapes let good graphs pass, and that each of them catches its fault. */
class ShapesTest {
  private static final String NS = "https://w3id.org/lectern/shapes#";
  private static final Graph SHAPES_GRAPH = OntologyFiles.shapes();
  private static final Shapes SHAPES = Shapes.parse(SHAPES_GRAPH);
  private static final Path WORLD = Path.of("src/test/resources/conforming-world.ttl");
  private static final Path BROKEN = Path.of("src/test/resources/shapes");
  private static final String HEADER = "# breaks: ";

  @Test
  void exampleOfTheModelConforms() throws IOException {
    Graph example = ModelExample.union();
    assertThat(example.size()).isGreaterThan(200);
    assertThat(broken(validate(withOntology(example)))).isEmpty();
  }

  @Test
  void exampleOfTheModelConformsWithWhatIsInferred() throws IOException {
    Graph graph = withOntology(ModelExample.union());
    int before = graph.size();
    Closure.addTo(graph);
    assertThat(graph.size()).isGreaterThan(before + 100);
    assertThat(broken(validate(graph))).isEmpty();
  }

  @Test
  void ontologyAloneConforms() {
    assertThat(broken(validate(withOntology(GraphFactory.createDefaultGraph())))).isEmpty();
  }

  @Test
  void worldOfTheBrokenExamplesConforms() {
    assertThat(broken(validate(withOntology(read(WORLD))))).isEmpty();
  }

  @TestFactory
  List<DynamicTest> brokenExampleIsCaughtByItsShapeAlone() throws IOException {
    return brokenExamples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString().replace(".ttl", "").replace('-', ' '),
                    () -> {
                      Graph graph = withOntology(read(WORLD));
                      read(file).find().forEachRemaining(graph::add);
                      assertThat(broken(validate(graph))).containsExactly(shapeBrokenBy(file));
                    }))
        .toList();
  }

  @Test
  void everyShapeHasABrokenExample() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path file : brokenExamples()) {
      shown.add(shapeBrokenBy(file));
    }
    assertThat(shown).isEqualTo(namesOfConstrainingShapes());
  }

  @Test
  void everyShapeSaysWhatWasExpectedAndWhatToDo() {
    for (String name : namesOfConstrainingShapes()) {
      Node shape = NodeFactory.createURI(NS + name);
      assertThat(SHAPES_GRAPH.contains(shape, SHACL.severity, SHACL.Violation)).as(name).isTrue();
      Node holder =
          SHAPES_GRAPH.contains(shape, SHACL.sparql, Node.ANY)
              ? object(shape, SHACL.sparql)
              : shape;
      Node message = object(holder, SHACL.message);
      assertThat(message.getLiteralLexicalForm()).as(name).matches("Expected .+: .+\\.");
      assertThat(message.getLiteralLanguage()).as(name).isEqualTo("en");
    }
  }

  private static Node object(Node subject, Node predicate) {
    return SHAPES_GRAPH.find(subject, predicate, Node.ANY).next().getObject();
  }

  private static Set<String> namesOfConstrainingShapes() {
    Stream<Node> properties = subjects(RDF.type.asNode(), SHACL.PropertyShape);
    Stream<Node> nodes =
        Stream.of(SHACL.nodeKind, SHACL.class_, SHACL.or, SHACL.sparql)
            .flatMap(parameter -> subjects(parameter, Node.ANY));
    return Stream.concat(properties, nodes)
        .filter(Node::isURI)
        .map(shape -> shape.getURI().substring(NS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Node> subjects(Node predicate, Node object) {
    return SHAPES_GRAPH
        .find(Node.ANY, predicate, object)
        .mapWith(Triple::getSubject)
        .toSet()
        .stream();
  }

  private static List<Path> brokenExamples() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files.sorted().toList();
    }
  }

  private static String shapeBrokenBy(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    assertThat(first).as("first line of %s", file).startsWith(HEADER);
    return first.substring(HEADER.length());
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    return graph;
  }

  private static Graph withOntology(Graph data) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Graph part : List.of(data, OntologyFiles.ontology(), OntologyFiles.alignments())) {
      part.find().forEachRemaining(graph::add);
    }
    return graph;
  }

  private static ValidationReport validate(Graph graph) {
    return ShaclValidator.get().validate(SHAPES, graph);
  }

  private static Set<String> broken(ValidationReport report) {
    return report.getEntries().stream()
        .map(entry -> entry.source().isURI() ? entry.source().getURI() : entry.toString())
        .map(iri -> iri.replace(NS, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ontology.Kind;

/** Holds each figure of the description to what SPARQL counts. */
class VoidDescriptionTest {
  private static final String VOID = "http://rdfs.org/ns/void#";

  @TempDir Path directory;
  private Graph description;
  private Node dataset;

  @BeforeEach
  void publish() throws Exception {
    StoreLayout layout = new StoreLayout(directory);
    Node person = SampleContent.entity(Kind.PERSON, "linked");
    SampleContent content =
        SampleContent.papers(20)
            .withQuad(
                SampleContent.SOURCE,
                person,
                OWL.sameAs.asNode(),
                NodeFactory.createURI("https://orcid.org/0000-0001"))
            .withQuad(
                "another",
                person,
                OWL.sameAs.asNode(),
                NodeFactory.createURI("https://orcid.org/0000-0001"));
    GenerationId id =
        new GenerationPublisher(layout, 2, SampleContent::axioms, SampleContent::shapes)
            .publish(content, ProgressListener.NONE)
            .id();
    description = GraphFactory.createDefaultGraph();
    byte[] turtle = Files.readAllBytes(layout.generation(id).voidFile());
    RDFParser.source(new ByteArrayInputStream(turtle))
        .lang(Lang.TURTLE)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
        .parse(description);
    dataset = SampleContent.entity(Kind.GENERATION, id.toString());
  }

  private static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }

  private String value(Node subject, String property) {
    return description
        .find(subject, term(property), Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .next();
  }

  private Iterable<Node> parts(String property) {
    return description.find(dataset, term(property), Node.ANY).mapWith(Triple::getObject).toList();
  }

  @Test
  void allCountsAreThoseOfSparql() throws Exception {
    try (OpenStore store = new OpenStore(directory)) {
      assertThat(value(dataset, "triples"))
          .isEqualTo(store.select("SELECT (COUNT(*) AS ?n) {?s ?p ?o}"));
      assertThat(value(dataset, "distinctSubjects"))
          .isEqualTo(store.select("SELECT (COUNT(DISTINCT ?s) AS ?n) {?s ?p ?o}"));
      assertThat(value(dataset, "properties"))
          .isEqualTo(store.select("SELECT (COUNT(DISTINCT ?p) AS ?n) {?s ?p ?o}"));
      assertThat(value(dataset, "classes"))
          .isEqualTo(store.select("SELECT (COUNT(DISTINCT ?c) AS ?n) {?s a ?c}"));
      assertThat(parts("classPartition"))
          .isNotEmpty()
          .allSatisfy(
              part ->
                  assertThat(value(part, "entities"))
                      .isEqualTo(
                          store.select(
                              "SELECT (COUNT(DISTINCT ?s) AS ?n) {?s a <"
                                  + value(part, "class")
                                  + ">}")));
      assertThat(parts("propertyPartition"))
          .isNotEmpty()
          .allSatisfy(
              part ->
                  assertThat(value(part, "triples"))
                      .isEqualTo(
                          store.select(
                              "SELECT (COUNT(*) AS ?n) {?s <"
                                  + value(part, "property")
                                  + "> ?o}")));
      for (Node part : parts("subset")) {
        String query =
            description.contains(part, RDF.Nodes.type, term("Linkset"))
                ? "SELECT (COUNT(*) AS ?n) {?s <"
                    + value(part, "linkPredicate")
                    + "> ?o FILTER(STRSTARTS(STR(?o), '"
                    + value(part, "objectsTarget")
                    + "'))}"
                : "SELECT (COUNT(*) AS ?n) {GRAPH <" + part.getURI() + "> {?s ?p ?o}}";
        assertThat(value(part, "triples")).as(part.getURI()).isEqualTo(store.select(query));
      }
    }
  }

  @Test
  void namesLinksVocabulariesAndExamplesWithoutBlankNodes() {
    assertThat(
            description.contains(
                Node.ANY, term("objectsTarget"), NodeFactory.createURI("https://orcid.org/")))
        .isTrue();
    assertThat(parts("vocabulary"))
        .contains(
            NodeFactory.createURI("https://w3id.org/lectern/ontology#"),
            NodeFactory.createURI("http://xmlns.com/foaf/0.1/"));
    assertThat(parts("exampleResource")).isNotEmpty();
    assertThat(
            description
                .find()
                .filterKeep(t -> t.getSubject().isBlank() || t.getObject().isBlank())
                .toList())
        .isEmpty();
  }
}

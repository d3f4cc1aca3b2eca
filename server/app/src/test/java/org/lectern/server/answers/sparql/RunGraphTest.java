package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Reads the run graph, which is stored apart, by each way in which a query can name a graph. */
class RunGraphTest {
  private static final String RUN = "https://w3id.org/lectern/id/graph/run";
  private static final String PREFIXES =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX graph: <https://w3id.org/lectern/id/graph/>
      """;

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(TestStore.published(directory));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String labels(String query, String parameters) {
    HttpResponse<String> response =
        server.get("/sparql?query=" + TestServer.encode(PREFIXES + query) + parameters, "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?l { GRAPH graph:run { ?s rdfs:label ?l } }",
        "SELECT ?l FROM graph:run { ?s rdfs:label ?l }",
        "SELECT ?l FROM NAMED graph:run { GRAPH ?g { ?s rdfs:label ?l } }",
        "SELECT ?l FROM NAMED graph:run FROM NAMED graph:run { GRAPH ?g { ?s rdfs:label ?l } }",
        "SELECT ?l FROM NAMED graph:run { GRAPH graph:run { ?s rdfs:label ?l } }",
        "SELECT ?l { VALUES ?g { graph:run } GRAPH ?g { ?s rdfs:label ?l } }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } } VALUES ?g { graph:run }",
        "SELECT ?l { BIND(graph:run AS ?g) GRAPH ?g { ?s rdfs:label ?l } }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(?g = graph:run) }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(SAMETERM(?g, graph:run)) }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(?g IN (graph:no, graph:run)) }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(STR(?g) = '" + RUN + "') }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(?g = IRI('" + RUN + "')) }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER EXISTS { FILTER(?g = graph:run) } }",
        "SELECT ?l { { SELECT * { VALUES ?g { graph:run } } } GRAPH ?g { ?s rdfs:label ?l } }",
        "SELECT ?l { VALUES ?l { 'the run' 'Qing Qu' } FILTER EXISTS { GRAPH ?g { ?s rdfs:label ?l }"
            + " FILTER(?g = graph:run) } }",
        "SELECT ?l { GRAPH graph:run { ?s rdfs:label ?l } FILTER EXISTS { ?q a sh:SPARQLSelectExecutable } }",
        "SELECT DISTINCT ?l { GRAPH graph:run { ?s rdfs:label ?l } GRAPH graph:queries { ?q ?p ?o } }",
        "SELECT DISTINCT ?l { GRAPH graph:run { ?s rdfs:label ?l } GRAPH ?g { FILTER NOT EXISTS { ?t a lec:Talk } } }",
        "SELECT ?l FROM NAMED graph:run FROM NAMED graph:queries"
            + " { GRAPH graph:run { ?s rdfs:label ?l } FILTER EXISTS { GRAPH graph:queries { ?q ?p ?o } } }",
      })
  void isReadWhereverAQueryNamesIt(String query) {
    assertThat(labels(query, "")).isEqualTo("l\r\nthe run\r\n");
  }

  @Test
  void isReadWhereTheProtocolNamesIt() {
    String name = TestServer.encode(RUN);
    assertThat(labels("SELECT ?l { ?s rdfs:label ?l }", "&default-graph-uri=" + name))
        .isEqualTo("l\r\nthe run\r\n");
    assertThat(labels("SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } }", "&named-graph-uri=" + name))
        .isEqualTo("l\r\nthe run\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(?l = 'the run') }",
        "SELECT ?l { GRAPH ?g { ?s rdfs:label ?l } FILTER(?g != graph:run && ?l = 'the run') }",
        "SELECT ?l { ?s rdfs:label ?l FILTER(?l = 'the run') GRAPH ?g { ?a ?b graph:run } }",
        "SELECT ?l { ?s rdfs:label ?l FILTER(?l = 'the run')"
            + " FILTER EXISTS { VALUES ?g { graph:run } GRAPH ?g { ?a ?b ?c } } }",
        "SELECT ?l { GRAPH ?g { FILTER EXISTS { ?s rdfs:label ?l FILTER(?l = 'the run') } } }",
        "SELECT ?l FROM graph:topics { GRAPH graph:run { ?s rdfs:label ?l } }",
        "SELECT ?l FROM NAMED graph:topics { GRAPH graph:run { ?s rdfs:label ?l } }",
      })
  void staysOutOfTheUnionAndOfWhatIsNotAskedOfIt(String query) {
    assertThat(labels(query, "")).isEqualTo("l\r\n");
  }
}

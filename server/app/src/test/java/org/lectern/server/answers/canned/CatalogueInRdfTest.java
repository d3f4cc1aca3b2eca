package org.lectern.server.answers.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class CatalogueInRdfTest {
  private static final String PREFIXES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX query: <https://w3id.org/lectern/id/query/>
      """;
  private static final int COUNT = QueryCatalogue.shipped().all().size();

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

  private static long rows(String query) {
    HttpResponse<String> response = server.sparql(PREFIXES + query, "text/tab-separated-values");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().count() - 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?q { ?q a sh:SPARQLSelectExecutable }",
        "SELECT ?q { GRAPH <https://w3id.org/lectern/id/graph/queries> { ?q sh:select ?text } }",
        "SELECT ?q { GRAPH ?g { ?q a sh:SPARQLExecutable } }",
        "SELECT ?q FROM <https://w3id.org/lectern/id/graph/queries> { ?q a ?type "
            + "FILTER(STRENDS(STR(?type), 'SPARQLExecutable')) }",
        "SELECT DISTINCT ?sq ?comment ?query { ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;"
            + " sh:select|sh:ask|sh:construct|sh:describe ?query } ORDER BY ?sq",
      })
  void findsEveryQueryInTheGraph(String query) {
    assertThat(rows(query)).isEqualTo(COUNT);
  }

  @Test
  void joinsTheDescriptionWithTheData() {
    assertThat(
            rows(
                """
                SELECT DISTINCT ?topic {
                  query:topic-speakers sh:parameter/sh:class ?class . ?topic a ?class
                  FILTER(?class = lec:Topic)
                }"""))
        .isEqualTo(2);
  }

  @Test
  void leavesTheDescriptionOutOfQueriesThatDoNotAskForIt() {
    assertThat(rows("SELECT DISTINCT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?s), '/id/query/')) }"))
        .isZero();
    assertThat(rows("SELECT ?p ?o { query:topic-speakers ?p ?o }")).isPositive();
    assertThat(server.sparql(PREFIXES + "DESCRIBE query:topic-speakers").body())
        .contains("SELECT ?person");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, /data/query/topic-speakers.ttl",
    "application/ld+json, /data/query/topic-speakers.jsonld",
    "text/html, /queries/topic-speakers",
  })
  void pointsFromAQueryToItsPageOrDescription(String accept, String location) {
    HttpResponse<String> response = server.get("/id/query/topic-speakers", accept);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith(location);
    assertThat(server.get(location, accept).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"ttl, TURTLE", "nt, N-TRIPLES", "jsonld, JSON-LD", "rdf, RDF/XML"})
  void describesOneQueryInEachSyntax(String suffix, String name) {
    Lang lang = RDFLanguages.nameToLang(name);
    String body = server.get("/data/query/topic-speakers." + suffix).body();
    String turtle = server.get("/data/query/topic-speakers.ttl").body();
    assertThat(
            RDFParser.fromString(body, lang)
                .toGraph()
                .isIsomorphicWith(RDFParser.fromString(turtle, Lang.TURTLE).toGraph()))
        .isTrue();
  }

  @Test
  void describesTheWholeCatalogueWhereRdfIsAccepted() {
    HttpResponse<String> response = server.get("/queries", "text/turtle");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
    assertThat(response.body()).isEqualTo(server.get("/queries?format=turtle").body());
    long described =
        response.body().lines().filter(line -> line.contains("sh:SPARQLSelectExecutable")).count();
    assertThat(described).isEqualTo(COUNT);
  }

  @Test
  void offersNearNamesForAQueryThatIsNotThere() {
    for (String path : new String[] {"/id/query/topic-speeker", "/data/query/topic-speeker.ttl"}) {
      HttpResponse<String> response = server.get(path);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).contains("/queries/topic-speakers");
    }
  }
}

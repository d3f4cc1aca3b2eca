package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Asks as SPARQL 1.1 Protocol has it: each way to send a query, to choose a dataset, to err. */
class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(TestStore.published(directory, ProtocolTest::addShelves));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Adds three graphs, each with a book of its own. */
  private static void addShelves(DatasetGraph data) {
    for (int number = 1; number <= 3; number++) {
      data.add(
          NodeFactory.createURI(shelf(number)),
          NodeFactory.createURI(book(number)),
          RDF.type.asNode(),
          NodeFactory.createURI("http://example.org/Book"));
    }
  }

  private static String shelf(int number) {
    return "http://example.org/shelf/" + number;
  }

  private static String book(int number) {
    return "http://example.org/book/" + number;
  }

  private static HttpResponse<String> post(String address, String type, String body) {
    HttpRequest.Builder request = server.request(address).POST(BodyPublishers.ofString(body));
    return server.send(type == null ? request : request.header("Content-Type", type));
  }

  private static void isTrue(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/sparql-results+json");
    assertThat(response.body()).containsPattern("\"boolean\"\\s*:\\s*true");
  }

  private static String has(int... numbers) {
    StringBuilder pattern = new StringBuilder();
    for (int number : numbers) {
      pattern.append("<%s> a ?type%d . ".formatted(book(number), number));
    }
    return pattern.toString();
  }

  private static String named(int... numbers) {
    StringBuilder pattern = new StringBuilder();
    for (int number : numbers) {
      pattern.append("GRAPH ?g%d { %s} ".formatted(number, has(number)));
    }
    return pattern.toString();
  }

  private static String parameters(String name, int... numbers) {
    StringBuilder query = new StringBuilder();
    for (int number : numbers) {
      query.append('&').append(name).append('=').append(TestServer.encode(shelf(number)));
    }
    return query.toString();
  }

  @Test
  void takesAQueryInTheAddressInAFormAndAsABody() {
    isTrue(server.sparql("ASK {}"));
    isTrue(post("/sparql", FORM, "query=ASK%20%7B%7D"));
    isTrue(post("/sparql", FORM + "; charset=utf-8", "query=ASK%20%7B%7D"));
    isTrue(post("/sparql", QUERY, "ASK {}"));
    isTrue(post("/sparql", QUERY + ";charset=UTF-8", "ASK {}"));
    isTrue(post("/sparql", QUERY + "; Charset=\"utf-8\"", "ASK {}"));
    isTrue(post("/sparql", QUERY + ";charset=US-ASCII", "ASK {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charset=utf-32",
        "charset=utf-7",
        "charset=UTF-16",
        "charset=iso-8859-1",
        "charset=no-such-charset",
        "charset=",
        "charset",
        "CHARSET = \"utf-7\"",
        "a=b; charset=utf-8; charset=utf-7",
      })
  void refusesBodiesThatAreSaidToBeInAnotherCharset(String parameter) {
    assertThat(post("/sparql", QUERY + ";" + parameter, "ASK {}").statusCode()).isEqualTo(415);
    assertThat(post("/sparql", FORM + ";" + parameter, "query=ASK%20%7B%7D").statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql",
        "/sparql?query=ASK%7B%7D",
        "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Ft%7D",
        "/sparql?query=ASK%7B",
        "/sparql?query=",
        "/sparql?update=CLEAR%20ALL",
      })
  void answersHeadAsGetWithoutTheBody(String address) {
    HttpResponse<String> get = server.get(address);
    HttpResponse<String> head =
        server.send(server.request(address).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(lasting(head)).isEqualTo(lasting(get));
    assertThat(head.body()).isEmpty();
  }

  /** The headers but the one in which Fuseki counts requests. */
  private static Map<String, List<String>> lasting(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.remove("fuseki-request-id");
    return headers;
  }

  @Test
  void namesTheMethodsThatItTakes() {
    HttpResponse<String> response =
        server.send(server.request("/sparql").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void answersFromAGraphThatItDoesNotHaveAsFromAnEmptyOne() {
    String absent = "?default-graph-uri=" + TestServer.encode("http://example.org/absent");
    isTrue(post("/sparql" + absent, QUERY, "ASK {}"));
    assertThat(post("/sparql" + absent, QUERY, "ASK { ?s ?p ?o }").body())
        .containsPattern("\"boolean\"\\s*:\\s*false");
  }

  @Test
  void readsTheGraphsThatTheParametersName() {
    String defaults = parameters("default-graph-uri", 1, 2);
    String names = parameters("named-graph-uri", 1, 2);
    isTrue(server.get("/sparql?query=" + TestServer.encode("ASK { " + has(1, 2) + "}") + defaults));
    isTrue(post("/sparql?" + defaults.substring(1), QUERY, "ASK { " + has(1, 2) + "}"));
    isTrue(server.get("/sparql?query=" + TestServer.encode("ASK { " + named(1, 2) + "}") + names));
    isTrue(post("/sparql?" + names.substring(1), QUERY, "ASK { " + named(1, 2) + "}"));
    isTrue(
        post(
            "/sparql?" + parameters("default-graph-uri", 3).substring(1) + names,
            QUERY,
            "ASK { " + has(3) + named(1, 2) + "}"));
    isTrue(
        post("/sparql", FORM, "query=" + TestServer.encode("ASK { " + has(1, 2) + "}") + defaults));
    for (String query : List.of(has(3), named(1), "GRAPH ?g { ?s ?p ?o }")) {
      assertThat(post("/sparql?" + defaults.substring(1), QUERY, "ASK { " + query + "}").body())
          .as(query)
          .containsPattern("\"boolean\"\\s*:\\s*false");
    }
  }

  @Test
  void prefersTheDatasetOfTheRequestToThatOfTheQuery() {
    String from = "ASK FROM <" + shelf(3) + "> { ";
    String names = parameters("named-graph-uri", 1, 2).substring(1);
    isTrue(post("/sparql?" + names, QUERY, from + named(1, 2) + "}"));
    assertThat(post("/sparql?" + names, QUERY, from + has(3) + "}").body())
        .containsPattern("\"boolean\"\\s*:\\s*false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * %s {?s ?p ?o} LIMIT 0",
        "SELECT * %s {GRAPH ?g {?s ?p ?o}} LIMIT 0",
        "SELECT * %s {?s <urn:none> ?x OPTIONAL {?s ?p ?o}}",
        "SELECT * %s {?s <urn:none> ?x MINUS {?s ?p ?o}}",
        "SELECT * %s {?s <urn:none> ?x {SELECT DISTINCT ?s {?s ?p ?o}}}",
        "ASK %s {?s a|<urn:b> ?o}",
        "SELECT * %s {?s a|^a ?o} LIMIT 0",
        "ASK %s {?s <urn:a>|<urn:b> ?o}",
        "ASK %s {{?s ?p ?o} UNION {?x ?p ?o}}",
        "SELECT * %s {{?s ?p ?o} UNION {?x ?p ?o}} LIMIT 0",
        "ASK %s {GRAPH ?g {{?s ?p ?o} UNION {?x ?p ?o}}}",
      })
  void readsNoMoreOfSeveralGraphsThanItNeeds(String form) {
    for (String from : List.of("FROM", "FROM NAMED")) {
      String graphs = "%1$s <%2$s> %1$s <%3$s>".formatted(from, shelf(1), shelf(2));
      String query = form.formatted(graphs);
      assertThat(post("/sparql", QUERY, query).statusCode()).as(query).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT (1 AS ?one) {}, application/sparql-results+json",
    "ASK {}, application/sparql-results+json",
    "DESCRIBE <http://example.org/book/1>, text/turtle;charset=utf-8",
    "CONSTRUCT { <s> <p> 1 } WHERE {}, text/turtle;charset=utf-8",
  })
  void sendsEachKindOfResultAsATypeOfItsKind(String query, String type) {
    HttpResponse<String> response = post("/sparql", QUERY, query);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
  }

  @Test
  void refusesWhatIsNoQueryOfTheProtocol() {
    String asked = "query=ASK%20%7B%7D";
    assertThat(server.get("/sparql?" + asked + "&query=SELECT%20*%20%7B%7D").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/sparql?query=ASK%20%7B").statusCode()).isEqualTo(400);
    assertThat(post("/sparql", "text/plain", "ASK {}").statusCode()).isEqualTo(415);
    assertThat(post("/sparql", null, "ASK {}").statusCode()).isEqualTo(415);
    assertThat(post("/sparql", null, asked).statusCode()).isEqualTo(415);
    assertThat(
            server
                .send(server.request("/sparql?" + asked).PUT(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
    assertThat(
            server
                .send(
                    server
                        .request("/sparql")
                        .header("Content-Type", QUERY + "; charset=UTF-16")
                        .POST(
                            BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16))))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            server
                .send(
                    server
                        .request("/sparql")
                        .header("Content-Type", QUERY)
                        .POST(
                            BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16))))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLEAR ALL",
        "CLEAR NAMED",
        "CLEAR XYZ",
        "DROP ALL ; INSERT DATA { GRAPH <http://example.org/g> { <s> <p> 1 } }",
        "WITH <http://example.org/shelf/1> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "LOAD <http://example.org/book>",
      })
  void refusesEveryUpdateAndChangesNothing(String update) {
    String whole = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
    String before = server.sparql(whole, "text/csv").body();
    String form = "update=" + TestServer.encode(update);
    String graph = "using-graph-uri=" + TestServer.encode(shelf(1));
    for (HttpResponse<String> response :
        List.of(
            post("/sparql", UPDATE, update),
            post("/sparql?" + graph, UPDATE, update),
            post("/sparql?using-named-" + graph.substring(6), UPDATE, update),
            post("/sparql", UPDATE + "; charset=UTF-16", update),
            post("/sparql", FORM, form),
            post("/sparql", FORM, form + "&" + form),
            post("/sparql", FORM, form + "&query=ASK%20%7B%7D"),
            post("/sparql", "text/plain", update),
            post("/sparql", null, form),
            post("/sparql", QUERY, update),
            server.get("/sparql?" + form))) {
      assertThat(response.statusCode()).isBetween(400, 499);
    }
    assertThat(server.sparql(whole, "text/csv").body()).isEqualTo(before);
  }
}

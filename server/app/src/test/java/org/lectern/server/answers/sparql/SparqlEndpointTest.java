package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class SparqlEndpointTest {
  private static final String PREFIXES =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX graph: <https://w3id.org/lectern/id/graph/>
      """;
  private static final String NAMES =
      PREFIXES + "SELECT ?name { ?p a lec:Person ; rdfs:label ?name } ORDER BY ?name";

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

  @Test
  void answersFromTheUnionOfTheGraphs() {
    HttpResponse<String> response = server.sparql(NAMES, "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("name\r\nJosé Núñez\r\nQing Qu\r\nZhihui Zhu\r\n");
    assertThat(response.headers().firstValue("Lectern-Generation")).hasValue("1-000000000001");
  }

  /** A join is closed before it is read when the other side of one around it is empty. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?d <urn:none> ?d . GRAPH graph:topics { ?a lec:place ?e } OPTIONAL { ?b lec:year ?d OPTIONAL { ?d lec:speaker ?e } VALUES ?e { UNDEF } } }",
        "{ ?d <urn:none> ?f . { OPTIONAL { ?d lec:year ?e } VALUES ?e { 1 } } }",
        "{ ?d <urn:none> ?e OPTIONAL { OPTIONAL { ?d lec:year ?y } { SELECT ?d (COUNT(*) AS ?n) { ?d lec:speaker ?s } GROUP BY ?d } } }",
        "{ ?a lec:publishedIn ?e . FILTER(false) OPTIONAL { ?a lec:publishedIn ?c . VALUES (?e ?a) { (1 <urn:x>) (UNDEF UNDEF) } } }",
        "{ ?a <urn:none> ?e . OPTIONAL { ?b lec:year ?d OPTIONAL { ?d lec:speaker ?e } VALUES ?e { UNDEF } } }",
        "{ ?d <urn:none> ?e . OPTIONAL { ?b lec:year ?d OPTIONAL { ?d lec:speaker ?e } VALUES ?e { UNDEF } } }",
        "{ VALUES ?g { graph:run } GRAPH ?g { ?d <urn:none> ?e } OPTIONAL { ?b lec:year ?d OPTIONAL { ?d lec:speaker ?e } VALUES ?e { UNDEF } } }",
        "{ ?d <urn:none> ?e . OPTIONAL { { ?b lec:year ?d OPTIONAL { ?d lec:speaker ?e } } { VALUES ?e { UNDEF } } } }",
      })
  void closesJoinsThatNobodyReads(String pattern) {
    HttpResponse<String> response = server.sparql(PREFIXES + "SELECT * " + pattern, "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'*/*', application/sparql-results+json",
    "application/json, application/json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "'text/html,application/xml;q=0.9,*/*;q=0.8', text/html;charset=utf-8",
  })
  void writesSolutionsInTheFormatThatIsAccepted(String accept, String type) {
    HttpResponse<String> response = server.sparql(NAMES, accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.body()).contains("Zhihui Zhu");
  }

  @Test
  void refusesFormatsItDoesNotWrite() {
    assertThat(server.sparql(NAMES, "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void findsTextOfNamedGraphsFromTheDefaultGraph() {
    String query =
        PREFIXES + "SELECT ?name { ?p text:query \"nunez\" ; a lec:Person ; rdfs:label ?name }";
    assertThat(server.sparql(query, "text/csv").body()).isEqualTo("name\r\nJosé Núñez\r\n");
  }

  @Test
  void searchesOtherPropertiesThanTheLabel() {
    String query =
        PREFIXES
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
            + "SELECT ?label { ?t text:query (skos:altLabel \"nc\") ; rdfs:label ?label }";
    assertThat(server.sparql(query, "text/csv").body()).isEqualTo("label\r\nNeural Collapse\r\n");
  }

  @Test
  void refusesSearchesThatBeginWithAWildcard() {
    HttpResponse<String> response =
        server.sparql(PREFIXES + "SELECT ?p { ?p text:query \"*unez\" }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("lucene").doesNotContain("Exception");
  }

  @Test
  void keepsTheRunGraphOutOfTheUnionAndReachesItByName() {
    String all = "ASK { ?s <http://www.w3.org/2000/01/rdf-schema#label> \"the run\" }";
    String named = PREFIXES + "ASK { GRAPH graph:run { ?s rdfs:label \"the run\" } }";
    assertThat(server.sparql(all, "text/csv").body()).contains("false");
    assertThat(server.sparql(named, "text/csv").body()).contains("true");
  }

  @Test
  void readsOnlyTheGraphsThatAreNamed() {
    String query = PREFIXES + "SELECT (COUNT(*) AS ?n) FROM graph:works-on { ?s lec:worksOn ?o }";
    assertThat(server.sparql(query, "text/csv").body()).isEqualTo("n\r\n2\r\n");
    String persons = PREFIXES + "ASK FROM graph:works-on { ?s a lec:Person }";
    assertThat(server.sparql(persons, "text/csv").body()).contains("false");
  }

  @Test
  void fetchesNothingThatFromNames() {
    String query = "SELECT (COUNT(*) AS ?n) FROM <file:///etc/hostname> { ?s ?p ?o }";
    assertThat(server.sparql(query, "text/csv").body()).isEqualTo("n\r\n0\r\n");
  }

  @Test
  void constructsTurtle() {
    HttpResponse<String> response =
        server.sparql(PREFIXES + "CONSTRUCT { ?s lec:worksOn ?o } WHERE { ?s lec:worksOn ?o }");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
    assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size()).isEqualTo(2);
  }

  @Test
  void describesItselfToBareRequests() {
    HttpResponse<String> response = server.get("/sparql", "text/turtle");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("SPARQL11Query").contains("UnionDefaultGraph");
    assertThat(server.get("/sparql", "text/html").body()).contains("<textarea");
  }

  @Test
  void takesQueriesByPost() {
    HttpResponse<String> direct =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(NAMES)));
    HttpResponse<String> form =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("query=" + TestServer.encode(NAMES))));
    assertThat(direct.statusCode()).isEqualTo(200);
    assertThat(form.body()).isEqualTo(direct.body()).contains("Zhihui Zhu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o OPTIONAL { { SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?q ?z } } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?q ?z } } }",
        "ASK { ?s ?p ?o BIND(EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?q ?z } } AS ?b) }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?q ?z } })",
        "SELECT * { BIND(<java:org.lectern.server.answers.sparql.LoadProbe>() AS ?x) }",
        "SELECT * { ?s <java:org.lectern.server.answers.sparql.LoadProbe> ?o }",
        "SELECT * { ?s (<java:org.lectern.server.answers.sparql.LoadProbe>)* ?o }",
        "PREFIX j: <java:org.lectern.server.app.sparql.> SELECT * { FILTER(j:LoadProbe(1)) }",
        "INSERT DATA { <urn:ex:a> <urn:ex:b> <urn:ex:c> }",
        "LOAD <file:///etc/hostname>",
        "CLEAR ALL",
        "SELECT * WHERE { ?s ?p ?o } LIMIT",
        "SELECT (1 AS ?s) { ?a ?p ?o } VALUES ?s { 2 }",
        "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
        "SELECT * { LET (?x := 1) }",
      })
  void refusesWhatReachesOutOrIsNotSparqlQuery(String query) {
    HttpResponse<String> response = server.sparql(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .contains("\"parameter\" : \"query\"")
        .doesNotContain("org.apache")
        .doesNotContain("Exception");
    assertThat(System.getProperty(LoadProbe.MARK)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void refusesOtherMethods(String method) {
    HttpResponse<String> response =
        server.send(server.request("/sparql").method(method, BodyPublishers.ofString("x")));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void refusesUpdatesByPost() {
    String update = "INSERT DATA { <urn:ex:a> <urn:ex:b> <urn:ex:c> }";
    assertThat(
            server
                .send(
                    server
                        .request("/sparql")
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(update)))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            server
                .send(
                    server
                        .request("/sparql")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("update=" + TestServer.encode(update))))
                .statusCode())
        .isEqualTo(400);
    assertThat(server.sparql("ASK { <urn:ex:a> ?p ?o }", "text/csv").body()).contains("false");
  }

  @Test
  void refusesQueriesThatAreTooLong() {
    String padding = "# " + "x".repeat(33 * 1024) + "\n";
    assertThat(server.sparql(padding + NAMES).statusCode()).isEqualTo(413);
    HttpResponse<String> posted =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(padding + NAMES)));
    assertThat(posted.statusCode()).isEqualTo(413);
    assertThat(posted.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void refusesDeepNestingWithoutFalling() {
    String deep = "SELECT * { FILTER(" + "(".repeat(8_000) + "1" + ")".repeat(8_000) + ") }";
    assertThat(server.sparql(deep).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesCompressedRequests() {
    HttpResponse<String> response =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[100])));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void ignoresTheParametersOfFuseki() {
    HttpResponse<String> response =
        server.get(
            "/sparql?callback=alert&output=xml&force-accept=text%2Fplain&timeout=0&query="
                + TestServer.encode(NAMES));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/sparql-results+json");
    assertThat(response.body()).doesNotContain("alert");
  }

  @Test
  void answersRepeatedQueriesWith304() {
    HttpResponse<String> first = server.sparql(NAMES);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        server.send(
            server
                .request("/sparql?query=" + TestServer.encode(NAMES))
                .header("If-None-Match", tag));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(server.sparql(NAMES, "text/csv").headers().firstValue("ETag")).isNotEqualTo(tag);
  }

  @Test
  void givesNoTagToQueriesThatChangeEachTime() {
    HttpResponse<String> response = server.sparql("SELECT (UUID() AS ?id) {}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void stopsLongQueriesBeforeTheFirstByte(@TempDir Path other) {
    ServerSettings hasty =
        ServerSettings.local(0).withLimits(new SparqlLimits(300, 100_000, 32 * 1024));
    try (TestServer impatient = TestServer.on(TestStore.published(other), hasty)) {
      String cross = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
      for (String query :
          new String[] {
            "SELECT * " + cross,
            "SELECT (COUNT(*) AS ?n) " + cross,
            "CONSTRUCT { ?a ?e ?i } " + cross,
            "SELECT DISTINCT ?a ?e ?i " + cross + " OFFSET 90000000",
            "SELECT * " + cross + " ORDER BY ?l ?a"
          }) {
        long begun = System.nanoTime();
        HttpResponse<String> response = impatient.sparql(query);
        assertThat(response.statusCode()).as(query + response.body()).isIn(503, 400);
        assertThat(response.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
      }
      assertThat(impatient.sparql("SELECT (COUNT(*) AS ?n) " + cross).body()).contains("300 ms");
      assertThat(impatient.sparql("ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesResultsAboveTheRowLimit(@TempDir Path other) {
    ServerSettings narrow =
        ServerSettings.local(0).withLimits(new SparqlLimits(10_000, 50, 32 * 1024));
    try (TestServer small = TestServer.on(TestStore.published(other), narrow)) {
      HttpResponse<String> response = small.sparql("SELECT * { ?s ?p ?o }");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("more than 50 rows").contains("LIMIT");
      assertThat(small.sparql("SELECT * { ?s ?p ?o } LIMIT 50").statusCode()).isEqualTo(200);
      assertThat(small.sparql("CONSTRUCT WHERE { ?s ?p ?o }").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void refusesResultsThatAreTooLargeInBytes() {
    String wide =
        "SELECT ?w ?b ?e { VALUES ?w { '%s' } ?a ?b ?c . ?d ?e ?f } LIMIT 9000"
            .formatted("w".repeat(6_000));
    HttpResponse<String> response = server.sparql(wide, "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(server.sparql(wide, "text/html").statusCode()).isEqualTo(400);
    HttpResponse<String> wider = server.sparql(wide.replace("9000", "20000"), "text/csv");
    assertThat(wider.statusCode()).isEqualTo(400);
    assertThat(wider.body()).contains("MiB").contains("LIMIT");
  }

  @Test
  void keepsBothConditionsOfHavingBesideFrom() {
    String query =
        PREFIXES
            + "SELECT ?t (COUNT(*) AS ?n) %s { ?s lec:worksOn ?t } GROUP BY ?t"
            + " HAVING (COUNT(*) > 0) (COUNT(*) > 1000)";
    for (String from : new String[] {"", "FROM graph:works-on", "FROM NAMED graph:run"}) {
      assertThat(server.sparql(query.formatted(from), "text/csv").body()).isEqualTo("t,n\r\n");
    }
    String run =
        PREFIXES
            + "SELECT ?s (COUNT(*) AS ?n) { GRAPH graph:run { ?s ?p ?o } } GROUP BY ?s"
            + " HAVING (COUNT(*) > 0) (COUNT(*) > 1000)";
    assertThat(server.sparql(run, "text/csv").body()).isEqualTo("s,n\r\n");
  }

  @Test
  void describesNoMoreThanItMayAndAllOfIt() {
    HttpResponse<String> one =
        server.sparql(
            PREFIXES + "DESCRIBE ?p { ?p rdfs:label 'Qing Qu' }", "application/n-triples");
    HttpResponse<String> asked =
        server.sparql(
            PREFIXES + "CONSTRUCT { ?p ?q ?o } { ?p rdfs:label 'Qing Qu' ; ?q ?o }",
            "application/n-triples");
    assertThat(one.body().lines().sorted().toList())
        .isNotEmpty()
        .isEqualTo(asked.body().lines().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s a ?t FILTER(?t IN (lec:Person, lec:Person))",
        "?s a ?t FILTER(?t = lec:Person || CONTAINS(STR(?t), 'Person'))",
        "?s a ?t FILTER(sameTerm(?t, lec:Person) || ?t = lec:Person)",
      })
  void countsARowOnceHoweverManySidesOfOrHold(String pattern) {
    String once = PREFIXES + "SELECT (COUNT(*) AS ?n) { ?s a lec:Person }";
    String or = PREFIXES + "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
    assertThat(server.sparql(or, "text/csv").body())
        .isEqualTo(server.sparql(once, "text/csv").body());
  }

  @Test
  void leavesNoRowTwiceUnderDistinctWhateverItIsOrderedBy() {
    String query = "SELECT DISTINCT ?t { ?s a ?t } ORDER BY STRLEN(STR(?t)) ?s";
    List<String> rows = server.sparql(query, "text/csv").body().lines().toList();
    assertThat(rows).hasSizeGreaterThan(3).doesNotHaveDuplicates();
  }

  @Test
  void passesTheLargestNumberWithNoLimitAndOffset() {
    String all = "SELECT ?s { ?s a ?t } ORDER BY ?s ?t";
    long rows = server.sparql(all, "text/csv").body().lines().count();
    assertThat(
            server
                .sparql(all + " LIMIT 9223372036854775807 OFFSET 1", "text/csv")
                .body()
                .lines()
                .count())
        .isEqualTo(rows - 1);
    assertThat(
            server
                .sparql(all + " LIMIT 1 OFFSET 9223372036854775807", "text/csv")
                .body()
                .lines()
                .count())
        .isEqualTo(1);
  }

  @Test
  void takesWhatIsNoLanguageForAnErrorOfEvaluation() {
    HttpResponse<String> response =
        server.sparql(
            "SELECT (STRLANG('a', '1 2') AS ?x) (STRLANG('a', 'pt-BR') AS ?y) {}", "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("x,y\r\n,a\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/(.{1,300}){1,300}/",
        "/((((a?){30}){30}){30}){30}/",
        "(",
        "a AND",
      })
  void refusesSearchesThatTheIndexCannotTake(String search) {
    HttpResponse<String> response =
        server.sparql(PREFIXES + "SELECT ?p { ?p text:query '" + search + "' }");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
  }

  @Test
  void saysThatXmlCannotHoldAProperty() {
    HttpResponse<String> response =
        server.sparql("CONSTRUCT { <urn:ex:s> <urn:ex:1> 'x' } { }", "application/rdf+xml");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(406);
  }

  @Test
  void boundsWhatIsTypedIntoABox() {
    assertThat(server.get("/search?q=" + "a".repeat(2_000)).statusCode()).isEqualTo(400);
    assertThat(server.get("/suggest?q=" + "a".repeat(2_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void sendsProtectingHeadersAlways() {
    for (HttpResponse<String> response :
        List.of(server.sparql(NAMES), server.sparql("nonsense"), server.get("/nowhere"))) {
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(response.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void theServiceDescriptionCountsWhatSparqlCounts() {
    String description = server.get("/sparql", "text/turtle").body();
    org.apache.jena.graph.Graph graph =
        org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    org.apache.jena.riot.RDFParser.fromString(description, org.apache.jena.riot.Lang.TURTLE)
        .checking(true)
        .errorHandler(org.apache.jena.riot.system.ErrorHandlerFactory.errorHandlerStrictSilent())
        .parse(graph);
    var counted =
        org.apache.jena.sparql.exec.QueryExec.graph(graph)
            .query(
                "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT ?name ?n"
                    + " { { ?d sd:namedGraph [ sd:name ?name ; sd:graph ?g ] } UNION { ?d"
                    + " sd:defaultGraph ?g } ?g <http://rdfs.org/ns/void#triples> ?n }")
            .select()
            .materialize();
    int seen = 0;
    while (counted.hasNext()) {
      var row = counted.next();
      String where =
          row.contains("name")
              ? "GRAPH <" + row.get("name").getURI() + "> { ?s ?p ?o }"
              : "?s ?p ?o";
      assertThat(
              server
                  .sparql("SELECT (COUNT(*) AS ?n) { " + where + " }", "text/csv")
                  .body()
                  .lines()
                  .skip(1)
                  .findFirst())
          .as(where)
          .contains(row.get("n").getLiteralLexicalForm());
      seen++;
    }
    assertThat(seen).isGreaterThan(4);
    assertThat(description).doesNotContain("_:").doesNotContain("[ ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query '/[/'",
        "?s text:query '/(/'",
        "?s text:query '/\"/'",
        "?s text:query '/~/'",
        "?s text:query '/a{2147483648}/'",
        "?s text:query '/<1-99999999999999999999>/'",
        "?s text:query '\"a b\"~-1'",
        "(?s ?s) text:query 'collapse'",
        "?s text:query ?nothing",
        "?s text:query (?p 'collapse')",
        "?s text:query 5",
        "?s text:query (<urn:not-indexed> 'collapse')",
        "?s text:query (5 'collapse')",
        "?s text:query ('collapse' 'lang:en')",
        "?s text:query ('collapse' 'lang:../../x')",
        "?s text:query ('collapse' 5 'lang:en')",
        "?s text:query ('collapse' 'highlight:s:<b>')",
        "?s text:query ('collapse' -5)",
        "?s text:query ('collapse' 0)",
        "?s text:query ('collapse' 5000000000)",
        "?s text:query ('collapse' 1.5)",
        "?s text:query ('collapse' '5')",
        "?s text:query ('collapse' 5 5)",
        "?s text:query ('collapse' <http://purl.org/dc/terms/title>)",
        "VALUES ?most { -1 } ?s text:query ('collapse' ?most)",
      })
  void refusesSearchesThatMeanNothing(String pattern) {
    HttpResponse<String> response =
        server.sparql(
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { " + pattern + " }",
            "application/json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).contains("\"parameter\" : \"query\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query 'collapse'",
        "?s text:query 'collapse'@en",
        "(?s ?score ?text) text:query ('collapse' 5)",
        "VALUES ?word { 'collapse' } ?s text:query ?word",
        "?s text:query (<http://purl.org/dc/terms/title> 'collapse')",
        "?s text:query (<http://purl.org/dc/terms/title> 'collapse' 1)",
        "?s text:query ('collapse' 2147483647)",
        "VALUES ?most { 2 } ?s text:query ('collapse' ?most)",
      })
  void searchesWhereThereIsAText(String pattern) {
    HttpResponse<String> response =
        server.sparql(
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { " + pattern + " }", "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body().lines().count()).as(response.body()).isGreaterThan(1);
  }
}

package org.lectern.server.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.server.app.TestServer;

/** Asks every route in every format for data whose every text is hostile. */
class HostileTextsTest {
  private static final List<String> THINGS =
      List.of(
          "person/qing-qu",
          "topic/neural-collapse",
          "paper/a-geometric-analysis-of-neural-collapse",
          "talk/understanding-networks-via-neural-collapse",
          "event/small-workshop",
          "series/neurips",
          "org/university-of-michigan",
          "source/reading-list",
          "record/reading-list-10",
          "record/small-workshop-5",
          "decision/person-qing-qu-qing-qu-000001");
  private static final List<String> SUFFIXES =
      List.of(
          "html",
          "ttl",
          "nt",
          "jsonld",
          "rdf",
          "trig",
          "bib",
          "biblatex",
          "csl.json",
          "ris",
          "ics");
  private static final List<String> QUESTIONS =
      List.of(
          "topic-speakers?topic=neural%20collapse",
          "topic-papers?topic=neural%20collapse",
          "venue-papers?venue=NeurIPS",
          "person-works?person=Qing%20Qu",
          "event-programme?event=small%20workshop%202023");

  @TempDir static Path directory;
  private static TestServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.on(HostileStore.published(directory));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> get(TestServer server, String path, String accept)
      throws Exception {
    return CLIENT.send(
        server.request(path).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Asks, and notes what is wrong with the answer; returns its status. */
  private static int look(TestServer server, String path, String accept, List<String> faults)
      throws Exception {
    HttpResponse<byte[]> response = get(server, path, accept);
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean people = !path.startsWith("/sparql");
    List<String> found = new ArrayList<>();
    if (response.body().length > 0 && !type.equals("application/x-binary-rdf")) {
      if (path.endsWith("/lectern.jsonld") && response.statusCode() == 200) {
        // One document a line.
        new String(response.body(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .forEach(line -> found.addAll(BodyCheck.faults(type, line, people)));
      } else {
        found.addAll(BodyCheck.faults(type, response.body(), people));
      }
    }
    if (!response.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
      found.add("no nosniff");
    }
    if (response.statusCode() >= 500) {
      found.add("status " + response.statusCode());
    }
    found.stream().limit(4).forEach(fault -> faults.add(path + " (" + accept + "): " + fault));
    return response.statusCode();
  }

  private static void assertSound(Set<String> paths, int atLeast, String... accepted)
      throws Exception {
    assertSound(server, paths, atLeast, accepted);
  }

  private static void assertSound(
      TestServer server, Set<String> paths, int atLeast, String... accepted) throws Exception {
    List<String> faults = new ArrayList<>();
    int shown = 0;
    for (String path : paths) {
      for (String accept : accepted) {
        int status = look(server, path, accept, faults);
        shown += status == 200 ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(shown).isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void thingsInEveryFormat() throws Exception {
    Set<String> paths = new LinkedHashSet<>();
    for (String thing : THINGS) {
      paths.add("/page/" + thing);
      paths.add("/id/" + thing);
      SUFFIXES.forEach(suffix -> paths.add("/data/" + thing + "." + suffix));
    }
    assertSound(paths, 60, "*/*");
    assertThat(
            new String(
                get(server, "/page/" + THINGS.get(0), "text/html").body(), StandardCharsets.UTF_8))
        .as("the texts do reach the page")
        .contains("&lt;script>h0stile()", "application/ld+json");
  }

  @Test
  void answersInEveryFormat() throws Exception {
    Set<String> paths = new LinkedHashSet<>();
    Set<String> asked = new LinkedHashSet<>();
    JsonNode catalogue = new ObjectMapper().readTree(server.get("/queries").body());
    catalogue.forEach(query -> asked.add(query.path("example").asText()));
    QUESTIONS.forEach(question -> asked.add("/queries/" + question));
    for (String question : asked) {
      paths.add(question + (question.contains("?") ? "&" : "?") + "format=html");
      for (AnswerFormat format : AnswerFormat.values()) {
        paths.add(question + (question.contains("?") ? "&" : "?") + "format=" + format.word());
      }
      paths.add(question + (question.contains("?") ? "&" : "?") + "evidence=full&format=json");
    }
    assertSound(paths, 200, "*/*");
  }

  @Test
  void dumpsAndTheirTables() throws Exception {
    Set<String> paths = new TreeSet<>();
    paths.addAll(List.of("/dumps/", "/dumps/?format=json", "/dumps/?format=turtle"));
    paths.addAll(List.of("/dumps/dcat.ttl", "/dumps/void.ttl", "/.well-known/void"));
    for (String format : List.of("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml")) {
      paths.add("/dumps/part?person=Qing%20Qu&format=" + format);
    }
    for (String table : List.of("papers", "authorships", "people", "talks", "topics")) {
      paths.add("/dumps/tables/" + table + ".csv");
    }
    paths.add("/dumps/tables/csv-metadata.json");
    for (String suffix : List.of("ttl", "trig", "nt", "nq", "jsonld", "rdf")) {
      paths.add("/dumps/lectern." + suffix);
    }
    assertSound(paths, 10, "*/*", "text/html");
  }

  @Test
  void sparqlInEveryFormat() throws Exception {
    Set<String> solutions = new LinkedHashSet<>();
    String texts =
        "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(isLiteral(?o) || !STRSTARTS(STR(?o), 'http')) } }";
    solutions.add("/sparql?query=" + TestServer.encode(texts + " LIMIT 300"));
    assertSound(
        solutions,
        5,
        "text/html",
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+json",
        "application/sparql-results+xml");
    Set<String> triples = new LinkedHashSet<>();
    for (String thing : THINGS) {
      triples.add(
          "/sparql?query="
              + TestServer.encode("DESCRIBE <https://w3id.org/lectern/id/" + thing + ">"));
    }
    assertSound(
        triples,
        55,
        "text/html",
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml");
  }

  @Test
  void everythingElse() throws Exception {
    assertSound(
        new LinkedHashSet<>(
            List.of(
                "/",
                "/report",
                "/queries",
                "/queries?format=turtle",
                "/queries?format=jsonld",
                "/ontology",
                "/ontology/terms.json",
                "/openapi.json",
                "/generations",
                "/generations/diff?from=1&to=1&format=text",
                "/generations/diff?from=1&to=1&format=json",
                "/search?q=qing",
                "/search?q=h0stile",
                "/suggest?q=qing",
                "/suggest?q=h0stile",
                "/ask?q=papers%20by%20Qing%20Qu",
                "/sparql",
                "/health")),
        25,
        "text/html",
        "application/json;q=0.9,*/*;q=0.5");
  }

  @Test
  void whatAnErrorRepeats() throws Exception {
    Set<String> paths = new LinkedHashSet<>();
    for (String text : HostileStore.TEXTS) {
      String encoded = TestServer.encode(text).replace("+", "%20");
      for (String parameter :
          List.of(
              "/search?q=",
              "/search?format=",
              "/search?q=x&limit=",
              "/suggest?q=",
              "/suggest?q=x&type=",
              "/ask?q=",
              "/ask?format=",
              "/sparql?query=",
              "/sparql?query=ASK%7B%7D&default-graph-uri=",
              "/report?format=",
              "/queries?format=",
              "/queries?q=",
              "/queries/topic-speakers?topic=",
              "/queries/topic-speakers?topic=neural%20collapse&format=",
              "/queries/topic-speakers?topic=neural%20collapse&limit=",
              "/queries/topic-speakers?topic=neural%20collapse&evidence=",
              "/queries/topic-speakers?",
              "/dumps/?format=",
              "/dumps/part?person=",
              "/dumps/part?",
              "/generations?format=",
              "/generations/diff?to=1&from=",
              "/generations/diff?from=1&to=1&format=",
              "/page/person/",
              "/page/",
              "/id/person/",
              "/data/person/",
              "/queries/",
              "/dumps/",
              "/generations/",
              "/static/",
              "/")) {
        paths.add(parameter + encoded);
      }
    }
    assertSound(paths, 100, "text/html", "*/*");
  }

  @Test
  void namesWithControlCharacters(@TempDir Path other) throws Exception {
    try (TestServer odd = TestServer.on(HostileStore.withControls(other))) {
      Set<String> paths = new LinkedHashSet<>();
      SUFFIXES.forEach(suffix -> paths.add("/data/person/zhihui-zhu." + suffix));
      paths.add("/page/person/zhihui-zhu");
      paths.add("/search?q=h0stile");
      paths.add("/suggest?q=h0stile");
      for (AnswerFormat format : AnswerFormat.values()) {
        for (String question : QUESTIONS) {
          paths.add("/queries/" + question + "&format=" + format.word());
        }
      }
      assertSound(odd, paths, 40, "*/*");
      assertThat(get(odd, "/data/person/zhihui-zhu.rdf", "*/*").statusCode()).isEqualTo(406);
    }
  }

  @Test
  void controlCharactersThatAQueryMakes() throws Exception {
    String text = "\"a\\u0001b\\u001b[31m\\u000b\\ufffe\"";
    assertSound(
        Set.of(
            "/sparql?query=" + TestServer.encode("SELECT (" + text + " AS ?x) {}"),
            "/sparql?query=" + TestServer.encode("CONSTRUCT { <a:a> <a:b> " + text + " } {}")),
        7,
        "text/html",
        "text/csv",
        "text/tab-separated-values",
        "text/turtle",
        "application/ld+json",
        "application/rdf+xml",
        "application/sparql-results+json",
        "application/sparql-results+xml");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "text/html, `<!doctype html><title>x</title><script>h0stile()</script>`",
        "text/html, `<!doctype html><title>x</title><img src=x onerror=h0stile()>`",
        "text/html, `<!doctype html><title>x</title><a href=\"JaVa&#9;script:h0stile()\">x</a>`",
        "text/html, `<!doctype html><title>x</title><a href=\"//evil.example\">x</a>`",
        "text/html, `<!doctype html><title>x</title><!-- h0stile -->`",
        "text/html, `<!doctype html><title>x</title><p title=\"a\"b\">x</p>`",
        "text/html, `<!doctype html><title>x</title><script type=\"application/ld+json\">{\"a\":\"<!--\"}</script>`",
        "application/json, `{\"a\": \"x\"} h0stile`",
        "application/xml, `<a><h0stile/></a>`",
        "application/xml, `<a b=\"<\"/>`",
        "text/csv, `a,b\n1,=1+1`",
        "text/csv, `a,b\n1,2,3`",
        "text/tab-separated-values, `?a\t?b\n1`",
        "text/turtle, `<a> <b> \"x\"y\" .`",
        "application/x-bibtex, `@article{h0stile, title = {x}}`",
        "application/x-research-info-systems, `TY  - JOUR\nTY  - H0STILE\nER  - `",
        "text/calendar, `BEGIN:VCALENDAR\r\nX-H0STILE:1\r\nEND:VCALENDAR\r\n`",
        "text/vnd.graphviz, `graph { a [label=\"x\"]; h0stile [label=\"y\"] }`",
        "application/x-unknown, `x`",
      })
  void theCheckFindsWhatIsPlanted(String type, String body) {
    assertThat(BodyCheck.faults(type, body.getBytes(StandardCharsets.UTF_8), true)).isNotEmpty();
  }
}

package org.lectern.server.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.dumps.rio.ReadWithRio;
import org.lectern.text.Slug;

class DumpsEndpointTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TURTLE = "text/turtle";

  @TempDir static Path directory;
  private static TestStore store;
  private static TestServer server;

  @BeforeAll
  static void start() {
    store = TestStore.published(directory.resolve("store"));
    server = TestServer.on(store);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.server().url()).resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(server.get("/dumps/manifest.json").body());
  }

  private static Graph strictly(byte[] turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(turtle))
        .lang(Lang.TURTLE)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
        .parse(graph);
    return graph;
  }

  @Test
  void listsEachFileWithTheSizeAndChecksumItHas() throws Exception {
    JsonNode manifest = manifest();
    assertThat(manifest.path("generation").asText()).isEqualTo("1-000000000001");
    assertThat(manifest.path("pending")).isEmpty();
    assertThat(manifest.path("files")).hasSize(DumpTarget.all().size());
    String sums = server.get("/dumps/SHA256SUMS").body();
    for (JsonNode file : manifest.path("files")) {
      HttpResponse<byte[]> response = bytes(file.path("href").asText());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).hasSize(file.path("bytes").asInt()).isNotEmpty();
      String digest = Slug.sha256(response.body());
      assertThat(digest).isEqualTo(file.path("sha256").asText());
      assertThat(response.headers().firstValue("ETag")).contains("\"" + digest + "\"");
      assertThat(response.headers().firstValue("Content-Type"))
          .contains(file.path("mediaType").asText());
      assertThat(sums).contains(digest + "  " + file.path("name").asText() + "\n");
    }
  }

  @Test
  void packedFilesHoldTheBytesOfThePlainOnes() throws Exception {
    byte[] plain = bytes("/dumps/lectern.trig").body();
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(bytes("/dumps/lectern.trig.gz").body()))
                .readAllBytes())
        .isEqualTo(plain);
    assertThat(
            new ZstdInputStream(new ByteArrayInputStream(bytes("/dumps/lectern.trig.zst").body()))
                .readAllBytes())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9,0,10", "bytes=10-,10,-1", "bytes=-7,-7,-1", "bytes=5-99999999,5,-1"})
  void sendsARangeOfAFile(String range, int from, int to) throws Exception {
    byte[] whole = bytes("/dumps/lectern.nq").body();
    HttpResponse<byte[]> part = bytes("/dumps/lectern.nq", "Range", range);
    int first = from < 0 ? whole.length + from : from;
    int end = to < 0 ? whole.length : to;
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, first, end));
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes " + first + "-" + (end - 1) + "/" + whole.length);
  }

  @Test
  void sendsNoOtherVersionThanTheOneThatIsMeant() throws Exception {
    String tag = bytes("/dumps/lectern.nq").headers().firstValue("ETag").orElseThrow();
    for (String meant : List.of(tag, "*", "\"x\", " + tag)) {
      assertThat(bytes("/dumps/lectern.nq", "If-Match", meant).statusCode())
          .as(meant)
          .isEqualTo(200);
    }
    for (String other : List.of("\"x\"", "W/" + tag, "x")) {
      assertThat(bytes("/dumps/lectern.nq", "If-Match", other).statusCode())
          .as(other)
          .isEqualTo(412);
      assertThat(bytes("/dumps/lectern.nq", "If-Match", other, "Range", "bytes=0-1").statusCode())
          .as(other)
          .isEqualTo(412);
    }
  }

  @Test
  void sendsNothingTwiceAndNoRangeOfAnotherVersion() throws Exception {
    HttpResponse<byte[]> whole = bytes("/dumps/lectern.nq");
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(bytes("/dumps/lectern.nq", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(bytes("/dumps/lectern.nq", "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    assertThat(bytes("/dumps/lectern.nq", "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
    assertThat(bytes("/dumps/lectern.nq", "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
    HttpResponse<String> head =
        server.send(
            server
                .request("/dumps/lectern.nq")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
  }

  @Test
  void describesTheFilesInDcatThatStrictParsersTake() throws Exception {
    byte[] turtle = bytes("/dumps/dcat.ttl").body();
    Graph graph = strictly(turtle);
    assertThat(ReadWithRio.lines(turtle, "ttl")).hasSize(graph.size());
    assertThat(
            graph
                .find()
                .filterKeep(t -> t.getSubject().isBlank() || t.getObject().isBlank())
                .toList())
        .isEmpty();
    List<Node> distributions =
        graph
            .find(Node.ANY, RDF.Nodes.type, DCAT.Distribution.asNode())
            .mapWith(t -> t.getSubject())
            .toList();
    assertThat(distributions).hasSize(DumpTarget.all().size());
    for (JsonNode file : manifest().path("files")) {
      Node distribution =
          NodeFactory.createURI(server.server().url() + "dumps/" + file.path("name").asText());
      assertThat(distributions).contains(distribution);
      assertThat(one(graph, distribution, DCAT.byteSize.asNode()).getLiteralLexicalForm())
          .isEqualTo(file.path("bytes").asText());
      Node checksum =
          one(graph, distribution, NodeFactory.createURI("http://spdx.org/rdf/terms#checksum"));
      assertThat(
              one(graph, checksum, NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"))
                  .getLiteralLexicalForm())
          .isEqualTo(file.path("sha256").asText());
    }
    assertThat(server.get("/dumps/", TURTLE).body()).contains("dcat:Catalog");
  }

  private static Node one(Graph graph, Node subject, Node property) {
    List<Node> found = graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void answersTheWellKnownAddressOfVoid() throws Exception {
    byte[] turtle = bytes("/.well-known/void").body();
    Graph graph = strictly(turtle);
    assertThat(
            graph.contains(
                Iris.DEFAULT.of(org.lectern.ontology.Kind.GENERATION, "1-000000000001"),
                NodeFactory.createURI("http://rdfs.org/ns/void#dataDump"),
                NodeFactory.createURI(server.server().url() + "dumps/lectern.nt.gz")))
        .isTrue();
    assertThat(bytes("/dumps/void.ttl").body()).isEqualTo(turtle);
  }

  @Test
  void tablesHaveARowForEachThingAndADescription() throws Exception {
    String papers = new String(bytes("/dumps/tables/papers.csv").body(), StandardCharsets.UTF_8);
    assertThat(papers).startsWith("id,title,year,published_in,authors,").contains("\r\n");
    long count =
        Long.parseLong(
            server
                .sparql(
                    "PREFIX lec: <https://w3id.org/lectern/ontology#>"
                        + " SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a lec:Paper }",
                    "text/csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
    assertThat(papers.lines().skip(1)).hasSize((int) count).isNotEmpty();
    JsonNode csvw =
        new ObjectMapper().readTree(server.get("/dumps/tables/csv-metadata.json").body());
    for (JsonNode table : csvw.path("tables")) {
      String header =
          new String(
                  bytes("/dumps/tables/" + table.path("url").asText()).body(),
                  StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .orElseThrow();
      assertThat(table.at("/tableSchema/columns").findValuesAsText("name"))
          .containsExactly(header.split(","));
    }
    assertThat(csvw.path("tables")).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void givesAPartInEachFormat(RdfFormat format) throws Exception {
    HttpResponse<byte[]> part = bytes("/dumps/part?person=Qing+Qu&format=" + format.word());
    assertThat(part.statusCode()).isEqualTo(200);
    var lines = ReadWithRio.lines(part.body(), format.suffix());
    assertThat(lines).isNotEmpty();
    boolean graphs = format.hasGraphs() && format != RdfFormat.JSONLD;
    var whole =
        ReadWithRio.lines(
            bytes(graphs ? "/dumps/lectern.nq" : "/dumps/lectern.nt").body(), graphs ? "nq" : "nt");
    assertThat(whole).containsAll(lines).hasSizeGreaterThan(lines.size());
    String all = String.join("\n", lines);
    assertThat(all).contains("person/qing-qu>", "record/reading-list-", "source/reading-list>");
  }

  @Test
  void aPartHoldsPartsRecordsDocumentsAndLabelsOnly() {
    String turtle =
        server
            .get(
                "/dumps/part?event=https://w3id.org/lectern/id/event/small-workshop&format=ntriples")
            .body();
    assertThat(turtle)
        .contains(
            "talk/understanding-networks-via-neural-collapse#speaker-1> <https://w3id.org/lectern/ontology#printedName>")
        .contains("record/small-workshop-5> <https://w3id.org/lectern/ontology#firstLine>")
        .contains("source/small-workshop> <https://w3id.org/lectern/ontology#fileName>")
        .contains("topic/neural-collapse> <http://www.w3.org/2000/01/rdf-schema#label>")
        .doesNotContain("topic/neural-collapse> <http://www.w3.org/2004/02/skos/core#altLabel>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source=reading-list",
        "kind=paper",
        "topic=NC",
        "series=neurips",
        "year=2023",
        "event=small-workshop",
        "person=qing-qu"
      })
  void picksAPartByEachSelector(String selector) {
    HttpResponse<String> part = server.get("/dumps/part?format=nquads&" + selector);
    assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
    assertThat(part.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void givesTheClosureOfACannedAnswer() {
    String path = "/queries/topic-speakers?topic=NC&closure=1&format=turtle";
    HttpResponse<String> closure = server.get(path);
    assertThat(closure.statusCode()).as(closure.body()).isEqualTo(200);
    Graph graph = strictly(closure.body().getBytes(StandardCharsets.UTF_8));
    assertThat(
            graph.contains(
                NodeFactory.createURI(Iris.DEFAULT_BASE + "person/qing-qu"),
                RDF.Nodes.type,
                Node.ANY))
        .isTrue();
    String tag = closure.headers().firstValue("ETag").orElseThrow();
    assertThat(server.send(server.request(path).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertThat(server.get("/queries/topic-speakers?topic=NC&closure=2").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/dumps/nothing.ttl,404",
    "/dumps/../CURRENT,404",
    "/dumps/files.json,404",
    "/dumps/part,400",
    "/dumps/part?person=nobody+such,404",
    "/dumps/part?colour=red,400",
    "/dumps/part?person=qing-qu&topic=NC,400",
    "/dumps/part?kind=stone,400",
    "/dumps/part?year=x,400",
    "/dumps/part?person=qing-qu&format=word,400",
    "/dumps/?format=word,400"
  })
  void refusesWhatIsNotThere(String path, int status) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void theDirectoryHasAPageForPeople() {
    assertThat(server.get("/dumps", "text/html").statusCode()).isIn(200, 301);
    assertThat(server.get("/dumps/", "text/html").body())
        .contains("<h1>Dumps</h1>", "href=\"/dumps/lectern.ttl\"", "1-000000000001");
  }

  @Test
  void dumpsGoWithTheirGeneration(@TempDir Path other) throws Exception {
    TestStore moving = TestStore.published(other.resolve("store"));
    try (TestServer on = TestServer.on(moving)) {
      assertThat(on.get("/dumps/lectern.ttl").statusCode()).isEqualTo(200);
      Path first = moving.layout().dumps().resolve("1-000000000001");
      assertThat(first.resolve("lectern.ttl")).exists();
      GenerationId second = moving.build(2);
      moving.publish(second);
      org.lectern.ingest.store.DirectoryTree.delete(
          moving.layout().generations().resolve("1-000000000001"));
      for (int i = 0; i < 50 && !on.get("/health").body().contains("2-0"); i++) {
        Thread.sleep(100);
      }
      HttpResponse<String> next = on.get("/dumps/lectern.ttl");
      assertThat(next.headers().firstValue("Lectern-Generation")).contains(second.toString());
      assertThat(first).doesNotExist();
      try (var files = Files.list(moving.layout().dumps().resolve(second.toString()))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("lectern.ttl", "files.json");
      }
    }
  }

  /** A store may have been published by a version that let such texts in. */
  @Test
  void saysThatXmlCannotHoldATextAndGivesTheOtherFiles(@TempDir Path folder) {
    TestStore unfit =
        TestStore.published(
            folder,
            data ->
                data.add(
                    NodeFactory.createURI(Iris.DEFAULT_BASE + "graph/works-on"),
                    NodeFactory.createURI(Iris.DEFAULT_BASE + "paper/form-feed"),
                    RDFS.label.asNode(),
                    NodeFactory.createLiteralString("On\fpages")));
    try (TestServer other = TestServer.on(unfit)) {
      HttpResponse<String> refused = other.get("/dumps/lectern.rdf");
      assertThat(refused.statusCode()).isEqualTo(406);
      assertThat(refused.body()).contains("U+000C", "take another format");
      assertThat(other.get("/dumps/lectern.ttl").statusCode()).isEqualTo(200);
      assertThat(other.get("/dumps/").statusCode()).isEqualTo(200);
    }
  }
}

package org.lectern.server.answers.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.app.cli.ServerMain;

/**
 * Adds one file to the catalogue and sees what it yields. The test that it yields is seen in the
 * module of the queries.
 */
class EightProductsTest {
  private static final String NAME = "person-works";
  private static final String ASKED = "/queries/" + NAME + "?person=Qing%20Qu";
  private static final Path ADDED = Path.of("src/test/resources/catalogue");

  @TempDir static Path directory;
  private static TestStore store;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    store = TestStore.published(directory.resolve("store"));
    server = TestServer.on(store, ServerSettings.local(0), QueryCatalogue.shipped().with(ADDED));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String command(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ServerMain.run(
            args,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRoute() throws Exception {
    JsonNode answer = new ObjectMapper().readTree(server.get(ASKED).body());
    assertThat(answer.path("sentence").asText()).isEqualTo("Works of Qing Qu");
    assertThat(answer.path("rows")).hasSize(2);
    assertThat(server.get(ASKED + "&format=bibtex").body()).contains("@inproceedings{", "@misc{");
    assertThat(server.get("/queries/" + NAME + ".rq").body()).startsWith("#+ title: Works of");
  }

  @Test
  void anEntryInOpenApi() throws Exception {
    JsonNode get =
        new ObjectMapper()
            .readTree(server.get("/openapi.json").body())
            .path("paths")
            .path("/queries/" + NAME)
            .path("get");
    assertThat(get.at("/parameters/0/example").asText()).isEqualTo("Qing Qu");
    assertThat(get.at("/responses/200/content").has("application/x-bibtex")).isTrue();
  }

  @Test
  void aFormAndAResultTable() {
    Document form = Jsoup.parse(server.get("/queries/" + NAME, "text/html").body());
    assertThat(form.select("form input[name=person][required][list][data-type=person]")).hasSize(1);
    Document answer = Jsoup.parse(server.get(ASKED, "text/html").body());
    assertThat(answer.select("table.sortable tbody tr")).hasSize(2);
    assertThat(answer.select("figure[data-figure=bar][data-x=work][data-table=answer-rows]"))
        .hasSize(1);
    assertThat(answer.select("td.why a")).isNotEmpty();
  }

  @Test
  void aPageOfDocumentation() {
    Document page = Jsoup.parse(server.get("/queries/" + NAME, "text/html").body());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Works of …");
    assertThat(page.selectFirst("#about").text())
        .contains("The author or speaker.", "The printed year.", "What did … write or present?")
        .contains("curl 'http://localhost:3030/queries/person-works?person=Qing%20Qu&format=csv'")
        .contains("./lectern query person-works person='Qing Qu'")
        .contains("UNION { ?work lec:speaker ?person }");
    assertThat(page.select("#about a").eachAttr("href"))
        .contains(
            "/queries/person-works.rq",
            "/queries/person-works?person=Qing%20Qu",
            "/queries/person-works?person=Qing%20Qu&format=ris",
            "/data/query/person-works.ttl",
            "/openapi.json");
    Document list = Jsoup.parse(server.get("/queries", "text/html").body());
    assertThat(list.select("a[href=/queries/person-works]")).hasSize(1);
  }

  @Test
  void aCommand() {
    String root = store.layout().root().toString();
    String[] where = {"--store", root, "--queries", ADDED.toString()};
    assertThat(command("queries", where[0], where[1], where[2], where[3]))
        .contains("person-works  Works of {person}");
    assertThat(
            command(
                "query",
                NAME,
                "person=Qing Qu",
                "--format",
                "csv",
                where[0],
                where[1],
                where[2],
                where[3]))
        .contains("A Geometric Analysis of Neural Collapse");
  }

  @Test
  void aSentence() throws Exception {
    JsonNode answer =
        new ObjectMapper().readTree(server.get("/ask?q=what+did+Qing+Qu+write+or+present").body());
    assertThat(answer.path("query").asText()).isEqualTo(NAME);
    assertThat(answer.path("answer").path("rows")).hasSize(2);
  }

  @Test
  void aDescriptionInTheGraph() {
    HttpResponse<String> response =
        server.sparql(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX schema: <https://schema.org/>
            SELECT ?q { ?q a sh:SPARQLSelectExecutable ; schema:keywords "added" }""",
            "text/csv");
    assertThat(response.body()).contains("https://w3id.org/lectern/id/query/person-works");
    assertThat(server.get("/data/query/person-works.ttl").body()).contains("Works of Qing Qu");
  }

  @Test
  void onlyWhereTheFileIsAdded() {
    try (TestServer without = TestServer.on(store)) {
      assertThat(without.get(ASKED).statusCode()).isEqualTo(404);
    }
  }
}

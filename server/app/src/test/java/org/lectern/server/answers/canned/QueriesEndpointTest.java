package org.lectern.server.answers.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class QueriesEndpointTest {
  private static final String FLAGSHIP = "/queries/topic-speakers?topic=neural%20collapse";

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
  void namesTheSpeakersOfATopicWithTheirRecords() throws Exception {
    HttpResponse<String> response = server.get(FLAGSHIP, "*/*");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode answer = new ObjectMapper().readTree(response.body());
    assertThat(answer.path("sentence").asText()).isEqualTo("Speakers who work on Neural Collapse");
    assertThat(answer.path("rows")).hasSize(1);
    JsonNode row = answer.path("rows").path(0);
    assertThat(row.path("person").path("label").asText()).isEqualTo("Qing Qu");
    assertThat(row.path("records").findValuesAsText("document"))
        .contains("reading-list.txt", "small-workshop.txt");
    assertThat(row.path("records").path(0).path("firstLine").asInt()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json",
    "csv, text/csv;charset=utf-8",
    "tsv, text/tab-separated-values;charset=utf-8",
    "xml, application/sparql-results+xml",
    "srj, application/sparql-results+json",
    "turtle, text/turtle;charset=utf-8",
    "html, text/html;charset=utf-8",
  })
  void writesTheAnswerInTheFormatThatIsNamedOrAccepted(String format, String type) {
    HttpResponse<String> named = server.get(FLAGSHIP + "&format=" + format, "image/png");
    HttpResponse<String> accepted = server.get(FLAGSHIP, type.split(";")[0]);
    for (HttpResponse<String> response : List.of(named, accepted)) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
      assertThat(response.body()).contains("Qing Qu").doesNotContain("Zhihui Zhu</a>");
      assertThat(response.headers().firstValue("Lectern-Generation")).hasValue("1-000000000001");
    }
    assertThat(named.body()).isEqualTo(accepted.body());
  }

  @ParameterizedTest
  @CsvSource({
    "bibtex, application/x-bibtex, @inproceedings{zhu2021geometric",
    "biblatex, application/x-biblatex, booktitle = {NeurIPS 2021}",
    "csl, application/vnd.citationstyles.csl+json, paper-conference",
    "ris, application/x-research-info-systems, TY  - CPAPER",
    "jsonld, application/ld+json, @graph",
    "ntriples, application/n-triples, <https://w3id.org/lectern/id/paper/a-geometric",
    "csv, text/csv;charset=utf-8, A Geometric Analysis",
  })
  void citesAndDescribesThePapersOfAnAnswer(String format, String type, String part) {
    HttpResponse<String> response =
        server.get("/queries/venue-papers?venue=NeurIPS&format=" + format);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.body()).contains(part);
  }

  @Test
  void refusesAFormatThatTheAnswerCannotHaveAndNamesThoseItCan() {
    HttpResponse<String> named = server.get(FLAGSHIP + "&format=bibtex");
    assertThat(named.statusCode()).isEqualTo(400);
    assertThat(named.body()).contains("\"parameter\" : \"format\"", "csv").doesNotContain("ris");
    HttpResponse<String> accepted = server.get(FLAGSHIP, "text/calendar");
    assertThat(accepted.statusCode()).isEqualTo(406);
    assertThat(accepted.body()).contains("turtle");
  }

  @Test
  void showsOnThePageWhyEachRowIsThere() {
    Document page = Jsoup.parse(server.get(FLAGSHIP, "text/html").body());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Speakers who work on Neural Collapse");
    Element why = page.selectFirst("td.why");
    assertThat(why.text()).contains("reading-list, lines 10–13");
    String href = why.selectFirst("a").attr("href");
    assertThat(server.get(href, "text/html").statusCode()).isEqualTo(200);
    assertThat(page.selectFirst("td a").attr("href")).isEqualTo("/page/person/qing-qu");
    assertThat(page.selectFirst("input[name=topic]").attr("value")).isEqualTo("neural collapse");
    assertThat(page.select("script:not([src^=/static/]), [style], [onclick]")).isEmpty();
  }

  @Test
  void offersAFormWhereAValueIsMissingAndNamesItToMachines() {
    Document page = Jsoup.parse(server.get("/queries/topic-speakers", "text/html").body());
    assertThat(page.select("form input[name=topic][required]")).hasSize(1);
    HttpResponse<String> response = server.get("/queries/topic-speakers");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"parameter\" : \"topic\"");
  }

  @Test
  void saysOfPagesAboutErrorsInWhichCharsetTheyAre() {
    HttpResponse<String> response = server.get("/queries/no-such", "text/html");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
  }

  @Test
  void offersNearMatchesForATopicItDoesNotKnow() throws Exception {
    HttpResponse<String> response = server.get("/queries/topic-speakers?topic=neural%20colapse");
    assertThat(response.statusCode()).isEqualTo(404);
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.path("parameter").asText()).isEqualTo("topic");
    JsonNode first = problem.path("candidates").path(0);
    assertThat(first.path("label").asText()).isEqualTo("Neural Collapse");
    assertThat(server.get(first.path("href").asText()).body()).contains("Qing Qu");
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    HttpResponse<String> response = server.get(FLAGSHIP + "&colour=red");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("\"parameter\" : \"colour\"")
        .doesNotContain("org.lectern");
    assertThat(server.get("/queries/topic-speakers?topik=x").body())
        .contains("Did you mean 'topic'?\"");
    assertThat(server.get(FLAGSHIP + "&format=gif").statusCode()).isEqualTo(400);
  }

  @Test
  void showsWhatWasTypedAsTextAndNeverAsMarkup() {
    String typed = "%3Cb%20class%3Dx%3Eneural%3C%2Fb%3E%22%3E%3Cscript%3E";
    Document page =
        Jsoup.parse(server.get("/queries/topic-speakers?topic=" + typed, "text/html").body());
    assertThat(page.select("main b, script:not([src^=/static/])")).isEmpty();
    assertThat(page.text()).contains("<b class=x>neural</b>\"><script>");
    Document form = Jsoup.parse(server.get("/queries/topic-speakers", "text/html").body());
    assertThat(form.select("form input[name=topic]")).hasSize(1);
  }

  @Test
  void listsTheQueries() throws Exception {
    JsonNode list = new ObjectMapper().readTree(server.get("/queries").body());
    assertThat(list.findValuesAsText("name")).contains("topic-speakers", "person-profile");
    Document page = Jsoup.parse(server.get("/queries", "text/html").body());
    for (Element link : page.select("dd a")) {
      assertThat(server.get(link.attr("href"), "*/*").statusCode())
          .as(link.attr("href"))
          .isIn(200, 404);
    }
  }

  @Test
  void givesTheTextOfAQuery() {
    HttpResponse<String> response = server.get("/queries/topic-speakers.rq");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/sparql-query;charset=utf-8");
    assertThat(server.sparql(response.body()).statusCode()).isEqualTo(200);
  }

  @Test
  void offersNearNamesForAQueryItDoesNotKnow() {
    HttpResponse<String> response = server.get("/queries/topic-speeker");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("/queries/topic-speakers");
  }

  @Test
  void answersRepeatedRequestsWith304() {
    String tag = server.get(FLAGSHIP).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.send(server.request(FLAGSHIP).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void canOnlyBeRead() {
    HttpResponse<String> response =
        server.send(server.request(FLAGSHIP).POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void saysWhenRowsWereLeftOut() {
    HttpResponse<String> response = server.get("/queries/top-topics?limit=1");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    boolean truncated = response.body().contains("\"truncated\" : true");
    assertThat(response.headers().firstValue("Lectern-Truncated").isPresent()).isEqualTo(truncated);
  }
}

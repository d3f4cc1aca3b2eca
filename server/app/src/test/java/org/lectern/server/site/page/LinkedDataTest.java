package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class LinkedDataTest {
  private static final String QING = Iris.DEFAULT_BASE + "person/qing-qu";
  private static final String PAPER = "/page/paper/a-geometric-analysis-of-neural-collapse";

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

  @ParameterizedTest
  @CsvSource({
    "'*/*', /data/person/qing-qu.ttl",
    "text/html, /page/person/qing-qu",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', /page/person/qing-qu",
    "text/turtle, /data/person/qing-qu.ttl",
    "application/n-triples, /data/person/qing-qu.nt",
    "application/ld+json, /data/person/qing-qu.jsonld",
    "application/rdf+xml, /data/person/qing-qu.rdf",
    "'application/rdf+xml;q=0.4,application/ld+json;q=0.9', /data/person/qing-qu.jsonld",
  })
  void pointsFromAThingToWhatIsAccepted(String accept, String location) {
    HttpResponse<String> response = server.get("/id/person/qing-qu", accept);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(location);
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
    assertThat(server.get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void takesASuffixForTheFormat() {
    HttpResponse<String> response = server.get("/id/person/qing-qu.nt", "text/html");
    assertThat(response.headers().firstValue("Location")).hasValue("/data/person/qing-qu.nt");
    assertThat(server.get("/id/person/qing-qu", "image/png").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
  void givesTheSameTriplesInEachFormat(String suffix) {
    HttpResponse<String> response = server.get("/data/person/qing-qu." + suffix);
    Lang lang = RDFLanguages.filenameToLang("data." + suffix);
    Graph graph = RDFParser.fromString(response.body(), lang).toGraph();
    Graph turtle =
        RDFParser.fromString(server.get("/data/person/qing-qu.ttl").body(), Lang.TURTLE).toGraph();
    assertThat(graph.isIsomorphicWith(turtle)).isTrue();
    Node qing = NodeFactory.createURI(QING);
    assertThat(graph.contains(qing, Lec.worksOn, Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, Lec.author, qing)).isTrue();
    assertThat(
            graph.contains(
                NodeFactory.createURI(QING + "#works-on-neural-collapse"), Lec.evidence, Node.ANY))
        .isTrue();
    assertThat(server.get("/data/person/qing-qu." + suffix).body()).isEqualTo(response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "paper/a-geometric-analysis-of-neural-collapse.bib, author = {Zhihui Zhu and Qing Qu}",
    "paper/a-geometric-analysis-of-neural-collapse.csl.json, Zhihui",
    "talk/understanding-networks-via-neural-collapse.ics, DTSTART:20230103T093000",
    "person/qing-qu.ris, 'AU  - Qu, Qing'",
    "series/neurips.biblatex, booktitle = {NeurIPS 2021}",
  })
  void citesAThingOrTheWorksThatBelongToIt(String file, String part) {
    HttpResponse<String> response = server.get("/data/" + file);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(part);
    String thing = file.replaceFirst("\\..*", "");
    assertThat(Jsoup.parse(server.get("/page/" + thing).body()).select("a").eachAttr("href"))
        .contains("/data/" + file);
  }

  @Test
  void offersNoCitationOfAThingWithoutWorks() {
    assertThat(server.get("/data/person/jose-nunez.bib").statusCode()).isEqualTo(404);
    assertThat(server.get("/page/person/jose-nunez").body()).doesNotContain(".bib");
    assertThat(server.get("/data/paper/a-geometric-analysis-of-neural-collapse.ics").body())
        .contains("Only talks");
  }

  @Test
  void answersHeadLikeGetWithoutABody() {
    HttpResponse<String> head =
        server.send(
            server.request("/data/person/qing-qu.ttl").method("HEAD", BodyPublishers.noBody()));
    HttpResponse<String> get = server.get("/data/person/qing-qu.ttl");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(get.headers().firstValue("Link").orElse("")).contains("/page/person/qing-qu");
    String tag = get.headers().firstValue("ETag").orElseThrow();
    assertThat(
            server
                .send(server.request("/data/person/qing-qu.ttl").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/person/qing-qu.ttl",
        "/page/person/qing-qu",
        "/search?q=qing",
        "/sparql?query=ASK%7B%7D",
        "/openapi.json",
      })
  void refusesWhatIsMeantForAnotherVersion(String path) {
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    // Strong comparison: RFC 9110, 13.1.1.
    int same = tag.startsWith("W/") ? 412 : 200;
    assertThat(status(path, "If-Match", tag)).isEqualTo(same);
    assertThat(status(path, "If-Match", "*")).isEqualTo(200);
    assertThat(status(path, "If-Match", "\"x\"")).isEqualTo(412);
    assertThat(status(path, "If-Match", "\"x\"", "If-None-Match", tag)).isEqualTo(412);
    assertThat(status(path, "If-Match", "*", "If-None-Match", tag)).isEqualTo(304);
    assertThat(status(path, "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")).isEqualTo(200);
    assertThat(status("/data/person/nobody.ttl", "If-Match", "\"x\"")).isEqualTo(404);
  }

  private static int status(String path, String... headers) {
    return server.send(server.request(path).headers(headers)).statusCode();
  }

  @Test
  void showsAPersonWithWorkAndReceipts() {
    Document page = Jsoup.parse(server.get("/page/person/qing-qu").body());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Qing Qu");
    assertThat(page.select("h2").eachText())
        .containsSubsequence("Talks", "Papers", "Writes with", "Receipts");
    assertThat(page.text()).contains("Neural Collapse", "UMich", "Small Workshop 2023");
    Element receipts = page.selectFirst("div[aria-label=Receipts]");
    assertThat(receipts.text()).contains("small-workshop.txt", "lines 5–7", "talks-page 1");
    for (Element link : page.select("main a")) {
      assertThat(server.get(link.attr("href").replaceAll("#.*", "")).statusCode())
          .as(link.attr("href"))
          .isEqualTo(200);
    }
  }

  @Test
  void showsAuthorsInTheirOrderAndLinksOnlyWhereLinksMayLead() {
    Document page = Jsoup.parse(server.get(PAPER).body());
    assertThat(page.select("div[aria-label=Authors] tbody tr td:nth-child(2)").eachText())
        .containsExactly("Zhihui Zhu", "Qing Qu");
    assertThat(page.getElementById("author-2").text()).contains("Qing Qu");
    assertThat(page.select("a[href=https://arxiv.org/abs/2105.02375]")).hasSize(1);
    assertThat(page.text()).contains("javascript:alert(1)");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event/small-workshop",
        "topic/neural-collapse",
        "talk/understanding-networks-via-neural-collapse",
        "series/neurips",
        "org/university-of-michigan",
        "source/reading-list",
        "record/reading-list-10"
      })
  void showsEachKindOfThing(String thing) {
    HttpResponse<String> response = server.get("/page/" + thing);
    assertThat(response.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("h2")).isNotEmpty();
    assertThat(page.select("style, [style], [onclick], [onload], [onerror]")).isEmpty();
    assertThat(page.select("script:not([src^=/static/]):not([type=application/ld+json])"))
        .isEmpty();
    assertThat(server.get("/id/" + thing).statusCode()).isEqualTo(303);
  }

  @Test
  void showsWhyThePrintedFormsAreOnePerson() {
    Document page = Jsoup.parse(server.get("/page/person/qing-qu").body());
    Element why = page.selectFirst("div[aria-label='Why these are one person']");
    assertThat(why.text())
        .contains(
            "Q. Qu", "Qing Qu", "initials that stand", "shared-coauthors=1", "0.9", "people 2");
    assertThat(why.select("td[data-column=lines] a").eachAttr("href"))
        .containsExactly("/page/record/small-workshop-5");
    Element apart = page.selectFirst("div[aria-label='Kept apart from']");
    assertThat(apart.select("td[data-column=which] a").eachAttr("href"))
        .containsExactly("/page/person/zhihui-zhu");
  }

  @Test
  void linksTheCandidatesOfAnAmbiguousPerson() {
    Document page = Jsoup.parse(server.get("/page/person/jose-nunez").body());
    Element several = page.selectFirst("div[aria-label='Ambiguous: may be one of these']");
    assertThat(several.select("td[data-column=which] a").eachAttr("href"))
        .containsExactly("/page/person/qing-qu", "/page/person/zhihui-zhu");
    // Who has no decisions has no such sections.
    assertThat(Jsoup.parse(server.get("/page/topic/grokking").body()).text())
        .doesNotContain("Why these are one", "Ambiguous", "Kept apart");
  }

  @Test
  void showsWhatARecordPrints() {
    Document page = Jsoup.parse(server.get("/page/record/reading-list-10").body());
    assertThat(page.text()).contains("Zhihui Zhu", "Printed there", "Reading list", "10", "13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/id/person/king-ku", "/page/person/qing-quo", "/data/person/qing-quu.ttl"})
  void offersNearMatchesForKeysItDoesNotKnow(String path) {
    HttpResponse<String> response = server.get(path, "application/json");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    if (!path.contains("king")) {
      assertThat(response.body()).contains("Qing Qu").contains("/id/person/qing-qu");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/..%2f..%2fetc",
        "/id/person/%2e%2e/x",
        "/id//evil.example/x",
        "/id/robot/x",
        "/id/person/",
        "/id",
        "/data/person/qing-qu",
        "/static/..%2flogback.xml",
        "/nowhere",
        "/page/person/a%00b",
        "/id/person/a%0d%0aSet-Cookie:x"
      })
  void findsNothingAtStrangePaths(String path) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("org.lectern").doesNotContain("Exception");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void saysWhereToGoOnFromAnAddressThatLeadsNowhere() {
    Document page = Jsoup.parse(server.get("/queris", "text/html").body());
    assertThat(page.select("main li a").eachAttr("href"))
        .containsExactly("/", "/queries", "/sparql");
    assertThat(server.get("/queris").body()).contains("/queries/NAME");
  }

  @Test
  void showsWhatIsInTheGraphOnTheFrontPage() {
    Document page = Jsoup.parse(server.get("/", "text/html").body());
    assertThat(page.text()).contains("3 people", "1 talks", "1-000000000001");
    assertThat(page.select("form[action=/ask] input[name=q]")).hasSize(1);
    assertThat(page.select("a[href=/page/source/reading-list]")).hasSize(1);
    assertThat(server.get("/static/lectern.css").headers().firstValue("Content-Type"))
        .hasValue("text/css;charset=utf-8");
  }

  @Test
  void saysThatItIsAliveAndWhatItServes() {
    HttpResponse<String> response = server.get("/health");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("1-000000000001");
  }
}

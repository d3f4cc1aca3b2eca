package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Shows what answers at keys that were merged, withdrawn or wanted by several. */
class RetiredKeysTest {
  private static final String LEDGER =
      """
      person\tann-apple\twithdrawn\t1\tno source in the store speaks of it any more\tb2\t
      person\tchu-quu\tmerged\t1\tqing-q\tc3\t
      person\tqing\tshared\t1\tann-apple qing-q zhihui-zhu\t\t
      person\tqing-q\tmerged\t1\tqing-qu\ta1\t
      person\tqing-qu\tlive\t1\t\ta1 c3 d4\t
      person\tround-a\tmerged\t1\tround-b\te5\t
      person\tround-b\tmerged\t1\tround-a\te5\t
      person\tt-gone\tmerged\t1\tann-apple\tb2\t
      person\tzhang\tshared\t1\tann-apple\t\t
      person\tzhihui-zhu\tlive\t1\t\tf6\t
      """;

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    TestStore store = TestStore.published(directory);
    server = TestServer.on(store);
    // Before the ledger says anything, the same keys are merely unknown.
    assertThat(server.get("/id/person/qing-q").statusCode()).isEqualTo(404);
    assertThat(server.get("/id/person/ann-apple").statusCode()).isEqualTo(404);
    GenerationId next = store.build(2);
    store.writeLedger(next, LEDGER);
    store.publish(next);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!server.get("/health").body().contains(next.toString())) {
      assertThat(System.nanoTime()).as("when the server has the next one").isLessThan(deadline);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/id/person/qing-q, /id/person/qing-qu",
    "/id/person/qing-q.ttl, /id/person/qing-qu.ttl",
    "/id/person/qing-q.html, /id/person/qing-qu.html",
    "/page/person/qing-q, /page/person/qing-qu",
    "/data/person/qing-q.ttl, /data/person/qing-qu.ttl",
    "/data/person/qing-q.jsonld, /data/person/qing-qu.jsonld",
    "/data/person/chu-quu.nt, /data/person/qing-qu.nt",
  })
  void leadsFromAMergedKeyToTheSurvivor(String path, String location) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(301);
    assertThat(response.headers().firstValue("Location")).hasValue(location);
    // An undone merge takes the redirect back, so nobody may keep it unasked.
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(response.headers().firstValue("Lectern-Generation")).isPresent();
    assertThat(server.get(location).statusCode()).isIn(200, 303);
    HttpResponse<String> head =
        server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(301);
    assertThat(head.headers().firstValue("Location")).hasValue(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/ann-apple",
        "/page/person/ann-apple",
        "/data/person/ann-apple.ttl",
        "/id/person/t-gone"
      })
  void saysThatAWithdrawnKeyIsGoneAndWhy(String path) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
    assertThat(response.body()).contains("no source in the store speaks of it any more");
    Document page = Jsoup.parse(server.get(path, "text/html").body());
    assertThat(page.text()).contains("Gone", "no source in the store speaks of it any more");
    HttpResponse<String> head =
        server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(410);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/person/qing", "/page/person/qing", "/data/person/qing.rdf"})
  void offersThoseWhoShareAName(String path) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(300);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.body())
        .contains("/id/person/qing-qu", "/id/person/zhihui-zhu")
        .doesNotContain("ann-apple");
    Document page = Jsoup.parse(server.get(path, "text/html").body());
    assertThat(page.select("main li a").eachAttr("href"))
        .containsExactly("/id/person/qing-qu", "/id/person/zhihui-zhu");
  }

  @Test
  void saysThatASharedNameIsGoneWhenNobodyCalledSoIsLeft() {
    assertThat(server.get("/id/person/zhang").statusCode()).isEqualTo(410);
  }

  @Test
  void doesNotRunInCircles() {
    assertThat(server.get("/id/person/round-a").statusCode()).isEqualTo(410);
    assertThat(server.get("/id/person/round-a").body()).contains("in a circle");
  }

  @Test
  void answersForLiveAndUnknownKeysAsBefore() {
    assertThat(server.get("/page/person/qing-qu").statusCode()).isEqualTo(200);
    assertThat(server.get("/page/talk/qing-q").statusCode()).isEqualTo(404);
    assertThat(server.get("/id/person/qing-quo").statusCode()).isEqualTo(404);
  }
}

package org.lectern.server.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class SearchEndpointTest {
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

  private static JsonNode search(String text) throws Exception {
    HttpResponse<String> response = server.get("/search?q=" + TestServer.encode(text));
    assertThat(response.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "Qing Qu, person, Qing Qu, exact",
    "qing q, person, Qing Qu, beginning",
    "Q. Qu, person, Qing Qu, initials",
    "quing qu, person, Qing Qu, typo",
    "neural colapse, topic, Neural Collapse, typo",
    "who speaks about neural collapse and when, topic, Neural Collapse, within",
  })
  void putsWhatIsMeantFirst(String text, String kind, String label, String fit) throws Exception {
    JsonNode first = search(text).path("groups").path(0);
    assertThat(first.path("kind").asText()).isEqualTo(kind);
    assertThat(first.path("results").path(0).path("label").asText()).isEqualTo(label);
    assertThat(first.path("results").path(0).path("fit").asText()).isEqualTo(fit);
    String href = first.path("results").path(0).path("href").asText();
    assertThat(server.get(href).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "xyzzyx", "(((", "\"", "a AND NOT b*", "?", "~2"})
  void answersWhateverIsTyped(String text) throws Exception {
    assertThat(search(text).path("query").asText()).isEqualTo(text.strip());
  }

  @Test
  void showsTheSameAsAPageGroupedByKind() {
    Document page = Jsoup.parse(server.get("/search?q=neural+collapse", "text/html").body());
    assertThat(page.select("h2").eachText()).startsWith("Topics");
    assertThat(page.select("main .found a").eachText()).contains("Neural Collapse");
    assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("neural collapse");
  }

  @Test
  void showsWhatWasTypedAsText() {
    Document page =
        Jsoup.parse(server.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "text/html").body());
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&limit=0", "&limit=x", "&limit=1000", "&format=gif"})
  void namesTheParameterAtFault(String more) {
    HttpResponse<String> response = server.get("/search?q=a" + more);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"parameter\"");
  }

  @Test
  void spendsNothingOnARepeatedRequest() {
    String tag = server.get("/search?q=qing").headers().firstValue("ETag").orElseThrow();
    assertThat(
            server.send(server.request("/search?q=qing").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }
}

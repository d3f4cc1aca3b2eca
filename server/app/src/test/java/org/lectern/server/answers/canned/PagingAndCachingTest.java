package org.lectern.server.answers.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class PagingAndCachingTest {
  private static final String FLAGSHIP = "/queries/topic-speakers?topic=neural+collapse";
  private static final String MANY = "/queries/person-profile?person=qing-qu";

  @TempDir Path directory;
  private TestStore store;
  private TestServer server;

  @BeforeEach
  void start() {
    store = TestStore.published(directory);
    server = TestServer.on(store);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static Optional<String> link(HttpResponse<String> response, String relation) {
    Matcher matcher =
        Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(header(response, "Link"));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Test
  void leadsFromPageToPageWithoutGapOrOverlapAndBack() throws Exception {
    JsonNode whole = json(server.get(MANY)).path("rows");
    assertThat(whole.size()).isGreaterThan(2);
    List<JsonNode> rows = new ArrayList<>();
    HttpResponse<String> page = server.get(MANY + "&limit=2");
    assertThat(link(page, "prev")).isEmpty();
    while (true) {
      json(page).path("rows").forEach(rows::add);
      Optional<String> next = link(page, "next");
      assertThat(Optional.ofNullable(json(page).path("next").textValue())).isEqualTo(next);
      if (next.isEmpty()) {
        break;
      }
      assertThat(header(page, "Lectern-Truncated")).isEqualTo("true");
      page = server.get(next.get());
    }
    assertThat(rows).containsExactlyElementsOf(whole);
    HttpResponse<String> before = server.get(link(page, "prev").orElseThrow());
    int last = json(page).path("offset").asInt();
    assertThat(json(before).path("rows")).containsExactlyElementsOf(rows.subList(last - 2, last));
  }

  @Test
  void answersARepeatedQuestionFromWhatItKept() {
    HttpResponse<String> first = server.get(FLAGSHIP);
    HttpResponse<String> second = server.get(FLAGSHIP);
    assertThat(header(first, "Server-Timing")).startsWith("answer;dur=");
    assertThat(header(second, "Server-Timing")).isEqualTo("cache;desc=\"kept\"");
    assertThat(second.body()).isEqualTo(first.body());
    for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Lectern-Generation")) {
      assertThat(header(second, name)).as(name).isNotEmpty().isEqualTo(header(first, name));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/queries/topic-speakers?topic=Neural%20Collapse",
        "/queries/topic-speakers?topic=neural-collapse&limit=100",
        "/queries/topic-speakers?evidence=ids&topic=https://w3id.org/lectern/id/topic/neural-collapse"
      })
  void knowsAQuestionInAnotherSpelling(String spelling) {
    HttpResponse<String> first = server.get(FLAGSHIP);
    HttpResponse<String> other = server.get(spelling);
    assertThat(header(other, "Server-Timing")).isEqualTo("cache;desc=\"kept\"");
    assertThat(other.body()).isEqualTo(first.body());
    assertThat(header(other, "ETag")).isEqualTo(header(first, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&limit=1", "&format=csv", "&evidence=none", "&offset=1"})
  void keepsDifferentQuestionsApart(String more) {
    HttpResponse<String> first = server.get(FLAGSHIP);
    HttpResponse<String> other = server.get(FLAGSHIP + more);
    assertThat(header(other, "Server-Timing")).startsWith("answer");
    assertThat(header(other, "ETag")).isNotEqualTo(header(first, "ETag"));
  }

  @Test
  void sendsNothingToThoseWhoHaveTheAnswer() {
    String tag = header(server.get(FLAGSHIP), "ETag");
    for (String control : List.of("max-age=0", "no-cache")) {
      HttpResponse<String> again =
          server.send(
              server
                  .request(FLAGSHIP)
                  .header("If-None-Match", tag)
                  .header("Cache-Control", control));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
    }
  }

  @Test
  void runsTheQueryAgainWhereAFreshAnswerIsAskedFor() {
    String body = server.get(FLAGSHIP).body();
    HttpResponse<String> fresh =
        server.send(server.request(FLAGSHIP).header("Cache-Control", "no-cache"));
    assertThat(header(fresh, "Server-Timing")).startsWith("answer");
    assertThat(fresh.body()).isEqualTo(body);
  }

  @Test
  void answersFromTheNextGenerationAsSoonAsItIsServed() throws Exception {
    HttpResponse<String> old = server.get(FLAGSHIP);
    store.publish(store.build(2));
    HttpResponse<String> fresh = old;
    for (int i = 0; i < 100 && header(fresh, "Lectern-Generation").startsWith("1-"); i++) {
      Thread.sleep(50);
      fresh = server.get(FLAGSHIP);
    }
    assertThat(header(fresh, "Lectern-Generation")).startsWith("2-");
    assertThat(header(fresh, "ETag")).isNotEqualTo(header(old, "ETag"));
    assertThat(json(fresh).path("generation").asText()).startsWith("2-");
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, many", "offset, -1", "evidence, some", "limit, 10001"})
  void refusesPagesThatCannotBe(String name, String value) throws Exception {
    HttpResponse<String> response = server.get(FLAGSHIP + "&" + name + "=" + value);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new ObjectMapper().readTree(response.body()).path("parameter").asText())
        .isEqualTo(name);
  }

  @Test
  void tellsNoRecordsTheRecordsOrAlsoWhatTheyPrint() throws Exception {
    JsonNode none = json(server.get(FLAGSHIP + "&evidence=none")).path("rows").path(0);
    assertThat(none.has("records")).isFalse();
    JsonNode ids = json(server.get(FLAGSHIP)).path("rows").path(0);
    assertThat(ids.path("receiptsTotal").asInt()).isEqualTo(ids.path("records").size());
    assertThat(ids.has("premises")).isFalse();
    JsonNode full = json(server.get(FLAGSHIP + "&evidence=full")).path("rows").path(0);
    JsonNode worksOn = full.path("premises").path(0);
    assertThat(worksOn.path("kind").asText()).isEqualTo("works-on");
    assertThat(worksOn.path("rule").asText()).contains("works-on.rq");
    assertThat(worksOn.path("premises").path(0).path("premises").findValuesAsText("kind"))
        .containsAnyOf("authorship", "appearance");
    assertThat(full.path("records").findValuesAsText("text"))
        .contains("A Geometric Analysis of Neural Collapse");
  }

  @Test
  void saysWhatWasSearchedWhereNothingWasFound() throws Exception {
    JsonNode answer = json(server.get("/queries/topic-papers?topic=neural+collapse&from=2090"));
    assertThat(answer.path("rowCount").asInt()).isZero();
    assertThat(answer.path("coverage").has("sources")).isTrue();
    assertThat(answer.path("version").asText()).matches("[0-9a-f]{12}");
  }
}

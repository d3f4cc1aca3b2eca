package org.lectern.server.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a person would: the shipped data, served and asked. */
class UpIT {
  private static final String FLAGSHIP = "/queries/topic-speakers?topic=neural%20collapse";

  /** Found by reading the documents. */
  private static final String[] SPEAKERS = {
    "Gitta Kutyniok",
    "Jeremias Sulam",
    "Mikhail Belkin",
    "Qing Qu",
    "Tomaso Poggio",
    "Weijie J. Su",
    "Yu-Xiang Wang"
  };

  @TempDir static Path directory;
  private static ServedStore served;

  private record Result(int exit, String out, String err) {}

  @BeforeAll
  static void startAndWaitForTheFirstAnswer() throws Exception {
    served = ServedStore.up(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  private static String store() {
    return served.store();
  }

  private static Process start(String name, List<String> arguments) throws IOException {
    return served.start(name, arguments);
  }

  private static Result lectern(String name, String... arguments) throws Exception {
    return finish(name, start(name, List.of(arguments)));
  }

  private static Result finish(String name, Process process) throws Exception {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(directory.resolve(name + ".out")),
        Files.readString(directory.resolve(name + ".err")));
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return served.get(path, accept);
  }

  @Test
  void namesTheSpeakersOverHttpEachWithTheLinesThatShowIt() throws Exception {
    JsonNode answer = new ObjectMapper().readTree(get(FLAGSHIP, "*/*").body());
    List<String> names = new ArrayList<>();
    for (JsonNode row : answer.path("rows")) {
      names.add(row.path("name").path("value").asText());
      assertThat(row.path("records")).isNotEmpty();
      for (JsonNode record : row.path("records")) {
        assertThat(record.path("document").asText()).isNotEmpty();
        assertThat(record.path("firstLine").asInt()).isPositive();
      }
    }
    assertThat(names).containsExactlyInAnyOrder(SPEAKERS);
  }

  @Test
  void showsTheSameAsAPage() throws Exception {
    HttpResponse<String> page = get(FLAGSHIP, "text/html");
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
    assertThat(page.body()).contains(SPEAKERS).contains("awesome-deep-phenomena, lines 592–596");
  }

  @Test
  void answersTheCommandLineThroughTheServerWithNothingButDataOnStandardOutput() throws Exception {
    Result result =
        lectern(
            "query",
            "query",
            "topic-speakers",
            "topic=neural collapse",
            "--format",
            "csv",
            "--store",
            store());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines()).hasSize(SPEAKERS.length + 1);
    assertThat(result.out()).contains(SPEAKERS);
  }

  @Test
  void publishesNothingWhenIngestedAgain() throws Exception {
    Result result = lectern("ingest", "--store", store(), "ingest");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("nothing changed");
    assertThat(get("/health", "*/*").body()).contains(result.out().strip());
  }

  @Test
  void letsTwoReadersOpenOneStoreWithoutAServer() throws Exception {
    String other = directory.resolve("other").toString();
    assertThat(lectern("other", "ingest", "--store", other).exit()).isZero();
    Process first = start("first", List.of("stats", "--store", other));
    Process second = start("second", List.of("stats", "--store", other));
    Result one = finish("first", first);
    Result two = finish("second", second);
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(two.exit()).as(two.err()).isZero();
    assertThat(one.out()).isNotEmpty().isEqualTo(two.out());
  }

  @Test
  void answersAgainAfterItsServerWasKilled() throws Exception {
    Path file = Path.of(store(), "server.json");
    long pid = new ObjectMapper().readTree(file.toFile()).path("pid").asLong();
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> children = server.children().toList();
    assertThat(children).as("the process that runs free SPARQL").isNotEmpty();
    server.destroyForcibly();
    served.waitForTheFirstAnswer();
    assertThat(get(FLAGSHIP, "*/*").statusCode()).isEqualTo(200);
    assertThat(get("/sparql?query=ASK%20%7B%7D", "text/csv").body()).contains("true");
    for (ProcessHandle child : children) {
      child.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void explainsATypo() throws Exception {
    Result verb = lectern("typo", "qurey", "topic-speakers");
    assertThat(verb.exit()).isEqualTo(2);
    assertThat(verb.err()).contains("no command is called 'qurey'");
    Result topic =
        lectern("topic", "query", "topic-speakers", "topic=neural colapse", "--store", store());
    assertThat(topic.exit()).isNotZero();
    assertThat(topic.out()).isEmpty();
    assertThat(topic.err()).contains("Neural Collapse").doesNotContain("Exception");
  }
}

package org.lectern.server.app.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.app.cli.ServerMain;

/** Does to the process that runs free SPARQL what attackers and bad luck do to it. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ChildProcessIT {
  private static final String NAMES =
      "SELECT ?n { ?p a <https://w3id.org/lectern/ontology#Person> ;"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ?n } ORDER BY ?n";
  private static final int LIMIT_MILLIS = 2_000;

  @TempDir static Path directory;
  private static TestStore store;
  private static TestServer server;

  @BeforeAll
  static void start() {
    store = TestStore.published(directory);
    server = TestServer.on(store, settings(LIMIT_MILLIS).withoutShares());
    awaitAnswer();
  }

  private static ServerSettings settings(int limitMillis) {
    ChildCommand command =
        ChildCommand.of(
            "128m",
            ServerMain.class.getName(),
            List.of("sparql-engine", "--store", store.layout().root().toString()));
    return ServerSettings.local(0)
        .withLimits(new SparqlLimits(limitMillis, 100_000, 32 * 1024))
        .withChild(command);
  }

  @AfterAll
  static void stop() throws Exception {
    ProcessHandle last = child();
    server.close();
    last.onExit().get(10, TimeUnit.SECONDS);
  }

  private static ProcessHandle child() {
    return childBeside(-1);
  }

  private static ProcessHandle childBeside(long other) {
    return ProcessHandle.current()
        .children()
        .filter(process -> process.pid() != other)
        .filter(process -> commandLine(process).contains("sparql-engine"))
        .filter(ProcessHandle::isAlive)
        .findFirst()
        .orElseThrow();
  }

  /** What Java says of it ends after a page of memory. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Waits for a process that answers, and says how long that took. */
  private static Duration awaitAnswer() {
    long begun = System.nanoTime();
    while (server.sparql("ASK {}").statusCode() != 200) {
      assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void signal(ProcessHandle process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Test
  void answersAsTheServerItselfDoes() {
    HttpResponse<String> response = server.sparql(NAMES, "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("n\r\nJosé Núñez\r\nQing Qu\r\nZhihui Zhu\r\n");
    assertThat(response.headers().firstValue("Lectern-Generation")).hasValue("1-000000000001");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        server.send(
            server
                .request("/sparql?query=" + TestServer.encode(NAMES))
                .header("Accept", "text/csv")
                .header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(server.sparql("SELECT", "application/json").statusCode()).isEqualTo(400);
    assertThat(server.sparql("SELECT", "application/json").body()).contains("line 1");
    assertThat(server.sparql(NAMES, "text/html").body()).contains("Zhihui Zhu");
    String graph =
        "&default-graph-uri=" + TestServer.encode("https://w3id.org/lectern/id/graph/works-on");
    assertThat(
            server
                .get(
                    "/sparql?query="
                        + TestServer.encode(
                            "ASK { ?s a <https://w3id.org/lectern/ontology#Person> }")
                        + graph,
                    "text/csv")
                .body())
        .contains("false");
  }

  @Test
  void followsWhenItsProcessIsKilled() throws Exception {
    CompletableFuture<HttpResponse<String>> asking =
        CompletableFuture.supplyAsync(
            () -> server.sparql("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"));
    long before = child().pid();
    Thread.sleep(300);
    signal(child(), "KILL");
    assertThat(asking.get(30, TimeUnit.SECONDS).statusCode()).isIn(503, 400);
    awaitAnswer();
    assertThat(child().pid()).isNotEqualTo(before);
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void isEndedWhenItDoesNotStop() throws Exception {
    long before = child().pid();
    signal(child(), "STOP");
    long begun = System.nanoTime();
    HttpResponse<String> response = server.sparql(NAMES);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(Duration.ofMillis(LIMIT_MILLIS + 2_000));
    assertThat(server.get("/").statusCode()).as("pages go on").isEqualTo(200);
    awaitAnswer();
    assertThat(child().pid()).isNotEqualTo(before);
  }

  @Test
  void neverFallsBehindItsParent() throws Exception {
    for (int number = 2; number <= 6; number++) {
      store.publish(store.build(number));
      String wanted = "\"generation\":\"" + number + "-";
      while (!server.get("/health").body().contains(wanted)) {
        Thread.onSpinWait();
      }
      HttpResponse<String> response = server.sparql(NAMES, "text/csv");
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("Lectern-Generation"))
          .get()
          .asString()
          .startsWith(number + "-");
    }
  }

  @Test
  void outlivesQueriesThatWantAllItsMemory() {
    String sets =
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
            + " BIND(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f), STR(?g), STR(?i)) AS ?x) }";
    List<CompletableFuture<HttpResponse<String>>> asking =
        java.util.stream.Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> server.sparql(sets)))
            .limit(4)
            .toList();
    asking.forEach(each -> assertThat(each.join().statusCode()).isIn(200, 400, 503));
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
    awaitAnswer();
  }

  /** Each ends the process with what it does for others, so that few may be asked for. */
  @Test
  void refusesAClientWhoseQueriesCannotBeStopped() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    long other = child().pid();
    try (TestServer bounded = TestServer.on(store, settings(1_000))) {
      for (int i = 0; i < 3; i++) {
        while (bounded.sparql("ASK {}").statusCode() != 200) {
          // That it is starting is not the client's fault.
          Thread.sleep(50);
        }
        signal(childBeside(other), "STOP");
        statuses.add(bounded.sparql(NAMES).statusCode());
      }
      statuses.add(bounded.sparql(NAMES).statusCode());
    }
    assertThat(statuses).containsExactly(503, 503, 503, 429);
  }
}

package org.lectern.server.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class GenerationSwitchTest {
  private static final String COUNTER =
      "SELECT ?n (COUNT(*) AS ?all) { <"
          + TestStore.COUNTER
          + "> <https://w3id.org/lectern/ontology#position> ?n . ?s ?p ?o } GROUP BY ?n";

  @TempDir Path directory;

  @Test
  void clientsSeeNoErrorAndNoMixedAnswerAcrossTwentySwitches() throws Exception {
    TestStore store = new TestStore(directory);
    List<GenerationId> ids = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      ids.add(store.build(number));
    }
    store.publish(ids.get(0));
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    AtomicInteger answers = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    // Eight clients of one address use up its share where the machine is slow.
    ServerSettings unshared = ServerSettings.local(0).withoutShares();
    try (TestServer server = TestServer.on(store, unshared)) {
      List<Thread> clients = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        Thread thread =
            new Thread(
                () -> {
                  while (!done.get()) {
                    answers.incrementAndGet();
                    check(server.sparql(COUNTER, "text/csv"), faults);
                  }
                });
        clients.add(thread);
        thread.start();
      }
      for (int turn = 1; turn <= 20; turn++) {
        GenerationId next = ids.get(turn % ids.size());
        store.publish(next);
        await(() -> server.get("/health").body().contains(next.toString()));
      }
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }
    }
    assertThat(faults).isEmpty();
    assertThat(answers.get()).isGreaterThan(100);
    assertThat(views()).isZero();
  }

  private static void check(HttpResponse<String> response, Queue<String> faults) {
    String generation = response.headers().firstValue("Lectern-Generation").orElse("none");
    String[] lines = response.body().split("\r\n");
    if (response.statusCode() != 200
        || lines.length != 2
        || !lines[1].startsWith(generation.split("-")[0] + ",")) {
      faults.add(response.statusCode() + " " + generation + " " + response.body());
    }
  }

  @Test
  void waitsForTheFirstGenerationWith503() throws Exception {
    TestStore store = new TestStore(directory);
    try (TestServer server = TestServer.on(store)) {
      assertThat(server.get("/health").statusCode()).isEqualTo(503);
      HttpResponse<String> early = server.sparql("ASK {}");
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(early.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(early.headers().firstValue("Retry-After")).isPresent();
      store.publish(store.build(1));
      await(() -> server.get("/health").statusCode() == 200);
    }
  }

  @Test
  void keepsServingWhenCurrentIsHalfWritten() throws Exception {
    TestStore store = TestStore.published(directory);
    try (TestServer server = TestServer.on(store)) {
      for (String bad : List.of("", "2-", "nonsense", "9-999999999999")) {
        Files.writeString(store.layout().current(), bad);
        Thread.sleep(300);
        assertThat(server.sparql("ASK { ?s ?p ?o }", "text/csv").body()).contains("true");
      }
      Files.delete(store.layout().current());
      Thread.sleep(300);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsAnOldGenerationOpenUntilItsLastLeaseEnds() throws Exception {
    TestStore store = TestStore.published(directory);
    GenerationId second = store.build(2);
    try (GenerationHolder holder = GenerationHolder.follow(store.layout())) {
      Lease lease = holder.acquire();
      store.publish(second);
      await(() -> holder.currentId().filter(second::equals).isPresent());
      assertThat(lease.<Boolean>read(() -> lease.dataset().getDefaultGraph().isEmpty())).isFalse();
      try (Lease other = holder.acquire()) {
        assertThat(other.id()).isEqualTo(second);
      }
      assertThat(views()).isEqualTo(2);
      lease.close();
      assertThat(views()).isEqualTo(1);
    }
  }

  @Test
  void refusesToWrite() throws Exception {
    TestStore store = TestStore.published(directory);
    try (GenerationHolder holder = GenerationHolder.follow(store.layout());
        Lease lease = holder.acquire()) {
      assertThatThrownBy(() -> lease.dataset().begin(TxnType.WRITE))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(
              () ->
                  lease.read(
                      () -> {
                        lease.dataset().add(Quad.create(node(), node(), node(), node()));
                        return true;
                      }))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(
              () ->
                  lease.read(
                      () -> {
                        lease.dataset().getDefaultGraph().add(node(), node(), node());
                        return true;
                      }))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private long views() throws IOException {
    try (var views = Files.list(directory.resolve("views"))) {
      return views.filter(Files::isDirectory).count();
    }
  }

  private static Node node() {
    return NodeFactory.createURI("urn:ex:node");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for 20 s").isBefore(end);
      Thread.sleep(20);
    }
  }
}

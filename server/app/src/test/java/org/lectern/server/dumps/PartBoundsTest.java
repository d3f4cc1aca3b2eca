package org.lectern.server.dumps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.app.TestStore;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

class PartBoundsTest {
  private static final Quad QUAD =
      Quad.create(
          NodeFactory.createURI("http://example.org/g"),
          NodeFactory.createURI("http://example.org/s"),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createURI("http://example.org/o"));

  @Test
  void aPartWithMoreStatementsThanAllowedIsRefused() throws IOException {
    List<Quad> taken = new ArrayList<>();
    PartBounds bounds = new PartBounds(3, 0, () -> false);
    bounds.on((lease, sink) -> repeat(3, sink)).select(null, taken::add);
    assertThat(taken).hasSize(3);
    assertThatThrownBy(() -> bounds.on((lease, sink) -> repeat(4, sink)).select(null, quad -> {}))
        .isInstanceOfSatisfying(HttpError.class, e -> assertThat(e.status()).isEqualTo(413))
        .hasMessageContaining("more than 3 statements");
  }

  @Test
  void aPartThatNobodyWaitsForIsStopped() {
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                new PartBounds(100, 0, cancelled::get)
                    .on((lease, sink) -> repeat(50, sink))
                    .select(null, quad -> cancelled.set(true)))
        .isInstanceOfSatisfying(HttpError.class, e -> assertThat(e.status()).isEqualTo(503));
  }

  @Test
  void oneClientDoesNotTakeAllTurnsForParts(@TempDir Path directory) throws Exception {
    ExecutorService requests = Executors.newCachedThreadPool();
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    try (GenerationHolder generations =
            GenerationHolder.follow(TestStore.published(directory).layout());
        DumpMaker maker = new DumpMaker(generations)) {
      List<Future<Integer>> greedy = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        greedy.add(requests.submit(() -> make(maker, "192.0.2.1", inside, end)));
      }
      assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(make(maker, "192.0.2.2", new CountDownLatch(1), new CountDownLatch(0)))
          .isEqualTo(200);
      end.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> each : greedy) {
        statuses.add(each.get(20, TimeUnit.SECONDS));
      }
      assertThat(statuses).containsOnly(200, 429);
      assertThat(Collections.frequency(statuses, 200)).isEqualTo(3);
    } finally {
      requests.shutdownNow();
    }
  }

  /** Makes a part as a client, and gives the status that it would get. */
  private static int make(
      DumpMaker maker, String address, CountDownLatch inside, CountDownLatch end) throws Exception {
    try {
      return Client.at(address)
          .call(
              () ->
                  maker
                      .parts()
                      .call(
                          20_000,
                          cancellation -> {
                            inside.countDown();
                            end.await();
                            return 200;
                          }));
    } catch (HttpError e) {
      return e.status();
    }
  }

  private static void repeat(int times, SortedStatements.QuadSink sink) throws IOException {
    for (int i = 0; i < times; i++) {
      sink.add(QUAD);
    }
  }
}

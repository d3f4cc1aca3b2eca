package org.lectern.server.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.TestStore;
import org.lectern.server.generation.GenerationHolder;
import org.lectern.server.http.HttpError;

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
  void onlySoManyPartsAreAskedForAtOnce(@TempDir Path directory) throws Exception {
    ExecutorService clients = Executors.newCachedThreadPool();
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(6);
    try (GenerationHolder generations =
            GenerationHolder.follow(TestStore.published(directory).layout());
        DumpMaker maker = new DumpMaker(generations)) {
      for (int i = 0; i < 6; i++) {
        clients.submit(
            () -> {
              maker.part(
                  threads -> {
                    inside.countDown();
                    end.await();
                  });
              return null;
            });
      }
      assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> maker.part(threads -> {}))
          .isInstanceOfSatisfying(HttpError.class, e -> assertThat(e.status()).isEqualTo(503));
      end.countDown();
      clients.shutdown();
      assertThat(clients.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      maker.part(threads -> {});
    }
  }

  private static void repeat(int times, SortedStatements.QuadSink sink) throws IOException {
    for (int i = 0; i < times; i++) {
      sink.add(QUAD);
    }
  }
}

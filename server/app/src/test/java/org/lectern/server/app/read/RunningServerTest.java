package org.lectern.server.app.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;

class RunningServerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer other;
  private StoreLayout store;

  @BeforeEach
  void listen() throws IOException {
    store = new StoreLayout(directory);
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.setExecutor(threads);
    other.createContext("/health", this::answerWithoutEnd);
    other.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    other.stop(0);
    threads.shutdownNow();
  }

  /** Sends headers, the first byte of a body, and no more. */
  private void answerWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Lectern-Generation", "1-000000000001");
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write('o');
    exchange.getResponseBody().flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ServerFile file(long pid) {
    return new ServerFile(pid, other.getAddress().getPort(), "1-000000000001", "secret");
  }

  @Test
  void doesNotWaitForTheEndOfWhatHealthSays() throws IOException {
    file(ProcessHandle.current().pid()).write(store);
    assertTimeoutPreemptively(SOON, () -> assertThat(RunningServer.on(store)).isPresent());
  }

  @Test
  void isNoneWhereTheProcessIsDeadOrTheFileIsNone() throws Exception {
    assertThat(RunningServer.on(store)).isEmpty();
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    file(dead.pid()).write(store);
    assertThat(RunningServer.on(store)).isEmpty();
  }

  @Test
  void doesNotWaitForAPipe() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", store.serverFile().toString()).start().waitFor())
        .isZero();
    assertTimeoutPreemptively(SOON, () -> assertThat(RunningServer.on(store)).isEmpty());
  }
}

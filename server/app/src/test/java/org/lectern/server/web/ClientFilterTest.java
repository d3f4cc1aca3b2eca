package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientFilterTest {
  private static final int MOST = 3;

  /** Holds each request until it is let go. */
  private static final class Held extends HttpServlet {
    private static final long serialVersionUID = 1L;
    final transient CountDownLatch begun = new CountDownLatch(MOST);
    final transient CountDownLatch go = new CountDownLatch(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      begun.countDown();
      try {
        go.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.setStatus(200);
    }
  }

  private final Held held = new Held();
  private final HttpClient client = HttpClient.newHttpClient();
  private FusekiServer server;

  @BeforeEach
  void start() {
    server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.create())
            .port(0)
            .loopback(true)
            .addFilter("/*", new ClientFilter(MOST, new Outgoing(true)))
            .addServlet("/held", held)
            .addServlet(
                "/health",
                new HttpServlet() {
                  private static final long serialVersionUID = 1L;

                  @Override
                  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    response.setStatus(200);
                  }
                })
            .build();
    server.start();
  }

  @AfterEach
  void stop() {
    held.go.countDown();
    server.stop();
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getHttpPort() + path))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void servesSoManyOfOneClientAtOnceAndCountsThemRight() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> served =
        IntStream.range(0, MOST).mapToObj(i -> ask("/held")).toList();
    assertThat(held.begun.await(20, TimeUnit.SECONDS)).isTrue();
    HttpResponse<String> refused = ask("/held").get(20, TimeUnit.SECONDS);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(ask("/health").get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    held.go.countDown();
    for (CompletableFuture<HttpResponse<String>> each : served) {
      assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
    for (int i = 0; i < 2 * MOST; i++) {
      assertThat(ask("/held").get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }
}

package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class StaticFilesTest {
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

  @ParameterizedTest
  @CsvSource({
    "lectern.css, text/css;charset=utf-8",
    "figures.js, text/javascript;charset=utf-8",
    "icon.svg, image/svg+xml",
    "lib/chart.umd.min.js, text/javascript;charset=utf-8"
  })
  void servesAFileWithItsTypeAndKeepsItForGoodUnderItsDigest(String name, String type) {
    HttpResponse<String> named = server.get(StaticFiles.path(name));
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(named.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(server.get("/static/" + name + "?v=0").headers().firstValue("Cache-Control"))
        .hasValue("max-age=300");
  }

  @Test
  void compressesForWhomeverTakesIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.server().url()).resolve("/static/lectern.css"))
            .header("Accept-Encoding", "gzip, br")
            .build();
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), "UTF-8");
    assertThat(text).isEqualTo(server.get("/static/lectern.css").body());
    HttpResponse<String> refused =
        server.send(server.request("/static/lectern.css").header("Accept-Encoding", "gzip;q=0"));
    assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/",
        "/static/none.css",
        "/static/../logback.xml",
        "/static/lib/../../logback.xml",
        "/static/%2e%2e/logback.xml",
        "/static/lectern.css/x",
        "/static/logback.xml"
      })
  void findsNothingElse(String path) {
    assertThat(server.get(path).statusCode()).isIn(400, 404);
  }
}

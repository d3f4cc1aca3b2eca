package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class StrictRequestsTest {
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

  /** Sends bytes as they are and gives all that comes back until the server closes. */
  private static String raw(String request) throws IOException {
    URI address = URI.create(server.server().url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/queries/topic-card?topic=%ff, topic",
    "/search?q=%ff%fe%00, q",
    "/sparql?query=%, query",
    "/sparql?query=%zz, query",
    "/suggest?q=%c3%28, q",
    "/ask?q=%ed%a0%80, q",
    "/queries/topic-card?topic=%f0%9f, topic",
    "/search?q=\u00ff, q",
  })
  void refusesBytesThatAreNoTextByTheNameOfTheParameter(String path, String parameter)
      throws IOException {
    String response =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(response)
        .startsWith("HTTP/1.1 400")
        .contains("\"parameter\" : \"" + parameter + "\"");
  }

  @Test
  void takesTextInAnySpelling() {
    assertThat(Parameters.decode("a=1&b=%C3%BC+x&a=2&c&=d&&e=ü%20"))
        .isEqualTo(
            Map.of(
                "a", List.of("1", "2"),
                "b", List.of("ü x"),
                "c", List.of(""),
                "", List.of("d"),
                "e", List.of("ü ")));
    assertThat(Parameters.decode("a=%EF%BF%BD")).isEqualTo(Map.of("a", List.of("\uFFFD")));
    assertThat(Parameters.decode("")).isEmpty();
    assertThatThrownBy(() -> Parameters.decode("%ff=1")).isInstanceOf(HttpError.class);
    assertThatThrownBy(() -> Parameters.decode("a&".repeat(1_001)))
        .isInstanceOf(HttpError.class)
        .hasMessageContaining("1000 parameters");
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-query, ASK { FILTER(STRLEN('\uFFFD') = 1) }",
    "application/x-www-form-urlencoded, query=ASK { FILTER(STRLEN('\uFFFD') %3D 1) }",
    "application/x-www-form-urlencoded, query=ASK { FILTER(STRLEN('%EF%BF%BD') %3D 1) }",
  })
  void takesTheReplacementCharacterWhereItWasSent(String type, String body) {
    HttpResponse<String> response =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body.replace("''", "'"))));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).contains("true");
    assertThat(server.get("/search?q=%EF%BF%BD").statusCode()).isEqualTo(200);
    assertThat(server.sparql("ASK { FILTER('\uFFFD' = '\uFFFD') }").statusCode()).isEqualTo(200);
  }

  /** Once in twelve the response was lost with the connection, as the client was still sending. */
  @RepeatedTest(100)
  void refusesAFormThatIsTooLongWhateverItsHeadersSay() throws IOException {
    String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
    String response =
        raw(
            "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(6)
                + "0\r\n\r\n");
    assertThat(response).startsWith("HTTP/1.1 413");
    HttpResponse<String> plain =
        server.send(
            server
                .request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + "x".repeat(200_000))));
    assertThat(plain.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n6;a=\"b\nGET /\"\r\nASK {}\r\n0\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nASK {}\r\n0\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\nContent-Length: 7\r\n\r\nASK {}",
        "GET /id/person/%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /page/person/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /search?q=a HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      })
  void answersMalformedRequestsWithARefusal(String request) throws IOException {
    assertThat(raw(request)).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00 HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /../../x HTTP/1.1",
        "GET /a\u0001b HTTP/1.1",
        "GET /long HTTP/1.1",
        "HEAD /%00 HTTP/1.1",
        "GET / HTTP/1.2",
        "GET / HTTP/3.0",
        "CONNECT / HTTP/1.1",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET /a//b HTTP/1.1",
        "GET /a;b HTTP/1.1",
        "BAD",
      })
  void announcesThatTheConnectionEndsWhereItDoes(String start) throws IOException {
    String line = start.replace("/long", "/" + "x".repeat(200_000));
    String next = " HTTP/1.1\r\nHost: localhost\r\n";
    String response =
        raw(
            line
                + "\r\nHost: localhost\r\n\r\nGET /health"
                + next
                + "\r\nGET /health"
                + next
                + "Connection: close\r\n\r\n");
    String last = response.substring(response.lastIndexOf("HTTP/1.1 "));
    assertThat(last).as(response).containsIgnoringCase("\r\nConnection: close\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?", "/suggest?type=topic&", "/ask?"})
  void refusesWordsThatAreGivenTwice(String path) throws IOException {
    String response =
        raw("GET " + path + "q=one&q=two HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(response).startsWith("HTTP/1.1 400").contains("\"q\"");
  }

  @Test
  void refusesTwoTypesOfOneBody() throws IOException {
    assertThat(
            raw(
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/sparql-query\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 6\r\n\r\nASK {}"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void answersNothingThatIfMatchDoesNotName() throws IOException {
    String request = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match: ";
    assertThat(raw("GET /queries" + request + "\"x\"\r\n\r\n")).startsWith("HTTP/1.1 412");
    assertThat(raw("GET /queries" + request + "*\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:80, 200",
    "LOCALHOST., 200",
    "127.0.0.1, 200",
    "[::1]:9, 200",
    "kg.example.org, 421",
    "localhost.evil.example, 421",
    "evil.example:3030, 421",
  })
  void answersToNamesOfItsOwnOnly(String host, int status) throws IOException {
    assertThat(raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void answersToNamesItWasGiven(@TempDir Path other) throws IOException {
    ServerSettings named =
        ServerSettings.local(0).withHost(ServerSettings.LOOPBACK, List.of("kg.example.org"));
    try (TestServer public1 = TestServer.on(TestStore.published(other), named)) {
      URI address = URI.create(public1.server().url());
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        socket
            .getOutputStream()
            .write(
                "GET /health HTTP/1.1\r\nHost: KG.example.org\r\nConnection: close\r\n\r\n"
                    .getBytes());
        assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  @Timeout(60)
  void leavesClientsWhoseHeadersDoNotCome() throws Exception {
    URI address = URI.create(server.server().url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(1);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      long begun = System.nanoTime();
      while (!isClosed(socket)) {
        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
        Thread.sleep(500);
      }
    }
  }

  /** One byte now and then, which begins the idle time anew. */
  private static boolean isClosed(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return socket.getInputStream().read() >= 0 || socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  @Timeout(60)
  void leavesClientsWhoseBodyDoesNotCome() throws Exception {
    URI address = URI.create(server.server().url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(1);
      socket
          .getOutputStream()
          .write(
              "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 9000\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      long begun = System.nanoTime();
      while (!isClosed(socket)) {
        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
        Thread.sleep(500);
      }
    }
  }
}

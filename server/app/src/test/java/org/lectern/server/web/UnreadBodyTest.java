package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Requests that are refused before their body has come. */
@Timeout(60)
class UnreadBodyTest {
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

  private static Socket connect() throws IOException {
    URI address = URI.create(server.server().url());
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String head(String start, String... headers) {
    return start + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  private static String headOf(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      text.append((char) next);
      if (text.indexOf("\r\n\r\n") >= 0) {
        break;
      }
    }
    return text.toString();
  }

  /** Reads one response, its head and the body of the length that it names. */
  private static String response(InputStream in) throws IOException {
    String text = headOf(in);
    String length = text.replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
    byte[] body = in.readNBytes(Integer.parseInt(length));
    return text + new String(body, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /sparql",
        "POST /queries",
        "PUT /sparql",
        "DELETE /id/paper/x",
        "GET /health",
        "POST /nowhere",
        "POST /ontology",
        "HEAD /",
      })
  void saysThatTheConnectionEndsWhereTheBodyIsStillToCome(String start) throws IOException {
    try (Socket socket = connect()) {
      write(socket, head(start, "Content-Type: application/sparql-update", "Content-Length: 9"));
      String response =
          start.startsWith("HEAD")
              ? headOf(socket.getInputStream())
              : response(socket.getInputStream());
      assertThat(response).containsIgnoringCase("\r\nConnection: close\r\n");
      write(socket, "CLEAR ALL");
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /sparql", "PUT /sparql", "GET /health"})
  void keepsTheConnectionWhereTheBodyHasCome(String start) throws IOException {
    String request =
        head(start, "Content-Type: application/sparql-update", "Content-Length: 9") + "CLEAR ALL";
    try (Socket socket = connect()) {
      for (int turn = 0; turn < 3; turn++) {
        write(socket, request);
        assertThat(response(socket.getInputStream()))
            .startsWith("HTTP/1.1 ")
            .doesNotContainIgnoringCase("Connection: close");
      }
    }
  }

  @Test
  void letsAClientThatIsStillSendingSeeWhyItIsRefused() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          head("POST /sparql", "Content-Type: application/sparql-query", "Content-Length: 900000"));
      String piece = "#".repeat(10_000);
      for (int sent = 0; sent < 20; sent++) {
        write(socket, piece);
      }
      assertThat(response(socket.getInputStream())).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void asksNobodyWhoWaitsForAWordToSendWhatItWillNotRead() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          head(
              "POST /sparql",
              "Content-Type: application/sparql-update",
              "Content-Length: 9",
              "Expect: 100-continue"));
      assertThat(response(socket.getInputStream())).startsWith("HTTP/1.1 415");
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }
}

package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Jetty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorsTest {
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

  @Test
  void runsOnAJettyThatIsNewEnough() {
    String[] version = Jetty.VERSION.split("\\.");
    assertThat(version[0] + "." + version[1]).isEqualTo("12.1");
    assertThat(Integer.parseInt(version[2])).isGreaterThanOrEqualTo(12);
  }

  @Test
  void hasBuffersOfFewKilobytesAndBoundsOnSlowness() {
    for (Connector connector : server.server().jetty().getConnectors()) {
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      assertThat(http.getOutputBufferSize()).isEqualTo(32 * 1024);
      assertThat(http.getOutputAggregationSize()).isEqualTo(8 * 1024);
      assertThat(connector.getIdleTimeout()).isLessThanOrEqualTo(13_000);
      assertThat(((ServerConnector) connector).getAcceptedSendBufferSize())
          .isLessThanOrEqualTo(256 * 1024);
    }
  }

  @Test
  void letsOneClientHaveSomeOfTheConnectionsOnly() throws Exception {
    java.net.URI address = java.net.URI.create(server.server().url());
    java.util.List<Socket> sockets = new java.util.ArrayList<>();
    int closed = 0;
    try {
      for (int i = 0; i < 160; i++) {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20);
        sockets.add(socket);
      }
      Thread.sleep(1_000);
      for (Socket socket : sockets) {
        try {
          if (socket.getInputStream().read() < 0) {
            closed++;
          }
        } catch (java.net.SocketTimeoutException e) {
          // Still open.
          if (closed > 0) {
            break;
          }
        } catch (IOException e) {
          closed++;
        }
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertThat(closed).isPositive();
  }

  /** Closed by the server, so that the connection does not know any more whose it was. */
  @Test
  void countsNoConnectionThatIsClosed() throws Exception {
    for (int i = 0; i < 150; i++) {
      assertThat(raw("GARBAGE\r\n\r\n")).startsWith("HTTP/1.1 400");
    }
    assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesTransferCodingsThatItDoesNotUndo() throws IOException {
    String start =
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n";
    String body = "\r\n6\r\nASK {}\r\n0\r\n\r\n";
    assertThat(raw(start + "Transfer-Encoding: gzip, chunked\r\n" + body))
        .startsWith("HTTP/1.1 501");
    assertThat(raw(start + "Transfer-Encoding: chunked\r\n" + body)).startsWith("HTTP/1.1 200");
  }

  @Test
  void listensOnLoopbackOnly() {
    assertThat(server.server().url()).startsWith("http://127.0.0.1:");
  }

  @Test
  void answersMalformedRequestsWithoutSayingWhatItIsMadeOf() throws IOException {
    for (String request :
        new String[] {
          "GARBAGE\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "GET /" + "x".repeat(200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /id/person/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
          "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        }) {
      String response = raw(request);
      assertThat(response).startsWith("HTTP/1.1 4");
      assertThat(response)
          .doesNotContainIgnoringCase("jetty")
          .doesNotContain("org.")
          .doesNotContain("Exception");
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8_192];
      int length = in.read(buffer);
      return new String(buffer, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }
  }
}

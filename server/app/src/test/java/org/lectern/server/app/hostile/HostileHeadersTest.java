package org.lectern.server.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Sends what would make headers of its own, or lead to another host, byte by byte. */
class HostileHeadersTest {
  /** Parts of a request target, encoded as an attacker would. */
  private static final List<String> VALUES =
      List.of(
          "%0d%0aX-H0stile:%201",
          "%0aSet-Cookie:%20h0stile=1",
          "%0d%0a%0d%0a%3Cscript%3Eh0stile()%3C/script%3E",
          "%E5%98%8A%E5%98%8DX-H0stile:%201",
          "%C4%8D%C4%8AX-H0stile:%201",
          "%22%3E;%20rel=%22h0stile%22,%20%3Chttp://evil.example/%3E",
          "%00evil.example",
          "%09//evil.example",
          "//evil.example",
          "/%2fevil.example",
          "%2f%2fevil.example/..",
          "%5cevil.example",
          "/%5cevil.example",
          "%5c%5cevil.example",
          "\\evil.example",
          "/\\evil.example",
          "https:%2f%2fevil.example",
          "https://evil.example",
          "javascript:h0stile()",
          "@evil.example",
          ".evil.example",
          "%E2%80%AEevil.example",
          "%EF%BC%8F%EF%BC%8Fevil.example",
          "..%2f..%2fevil.example",
          ";evil.example",
          "qing-qu%0d%0aX-H0stile:%201");

  /** Where they are put; a star is the value. */
  private static final List<String> TARGETS =
      List.of(
          "*",
          "/*",
          "/id/*",
          "/id/person/*",
          "/id/person/qing-qu*",
          "/id/query/*",
          "/id/query/topic-speakers*",
          "/page/*",
          "/page/person/*",
          "/page/query/*",
          "/data/person/*.ttl",
          "/data/person/qing-qu.ttl*",
          "/data/query/*",
          "/queries*",
          "/queries/*",
          "/dumps*",
          "/dumps/*",
          "/static/*",
          "/ontology*",
          "/generations*",
          "/ask?q=*",
          "/ask?q=Qing%20Qu*",
          "/search?q=*",
          "/suggest?q=*",
          "/sparql?query=*",
          "/sparql?query=ASK%7B%7D&default-graph-uri=*",
          "/queries/topic-speakers?topic=neural%20collapse&limit=1&format=*",
          "/queries/topic-speakers?topic=neural%20collapse*&limit=1",
          "/queries/topic-speakers?topic=neural%20collapse&limit=1&h0stile=*",
          "/dumps/part?person=*&format=turtle",
          "/dumps/part?person=Qing%20Qu&format=*");

  private static final Pattern SAFE_LOCATION = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(TestStore.published(directory, HostileHeadersTest::addOddKeys));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Adds people whose keys are made of what an IRI may hold. */
  private static void addOddKeys(DatasetGraph data) {
    Node graph = Iris.DEFAULT.graph(NamedGraphs.ENTITIES);
    for (String key :
        List.of("/evil.example", "a;rel=next,b", "https:evil", "a'b(c)", "n\u00fa\u00f1ez\u4e2d")) {
      Node thing = NodeFactory.createURI(Iris.DEFAULT_BASE + "person/" + key);
      data.add(graph, thing, RDF.type.asNode(), Lec.Person);
      data.add(graph, thing, RDFS.label.asNode(), NodeFactory.createLiteralString("Odd"));
    }
  }

  private static String head(String target, String host, String... headers) throws IOException {
    URI url = URI.create(server.server().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(30_000);
      StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
      request.append("Host: ").append(host).append("\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      String response = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      int end = response.indexOf("\r\n\r\n");
      return end < 0 ? response : response.substring(0, end);
    }
  }

  /** What is wrong with the head of a response. */
  private static List<String> faults(String head) {
    List<String> faults = new ArrayList<>();
    String[] lines = head.split("\r\n", -1);
    if (!lines[0].matches("HTTP/1\\.1 [2-5]\\d\\d .*")) {
      faults.add("status line " + lines[0]);
    } else if (lines[0].startsWith("HTTP/1.1 5")) {
      faults.add(lines[0]);
    }
    for (String line : List.of(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (colon < 0 || name.equals("x-h0stile") || name.equals("set-cookie")) {
        faults.add("a header of its own: " + line);
      }
      if (!value.matches("[\\x20-\\x7e]*")) {
        faults.add("not ASCII: " + line);
      }
      if (name.equals("location") && !SAFE_LOCATION.matcher(value).matches()) {
        faults.add("a foreign place: " + line);
      }
      if (name.equals("link")) {
        String rest =
            value.replaceAll("<(?:/|" + Pattern.quote(Iris.DEFAULT_BASE) + ")[^<>\"\\s]*>", "");
        if (!rest.replaceAll("; (?:rel|type)=\"[a-z/+-]+\"(?:, )?", "").isEmpty()) {
          faults.add("a link of its own: " + line);
        }
      }
    }
    return faults;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/turtle", "*/*"})
  void noHeaderIsMadeAndNobodyIsSentAway(String accept) throws Exception {
    List<String> faults = new ArrayList<>();
    int redirects = 0;
    for (String target : TARGETS) {
      for (String value : VALUES) {
        String sent = target.replace("*", value);
        String head = head(sent, "localhost", "Accept: " + accept);
        redirects += head.startsWith("HTTP/1.1 30") ? 1 : 0;
        faults(head).forEach(fault -> faults.add(sent + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(redirects).as("redirects that were looked at").isPositive();
  }

  @Test
  void oddKeysLeadToTheirOwnPages() throws Exception {
    for (String key :
        List.of(
            "%2Fevil.example",
            "/evil.example",
            "a;rel=next,b",
            "a%3Brel%3Dnext%2Cb",
            "https:evil",
            "a'b(c)",
            "n%C3%BA%C3%B1ez%E4%B8%AD")) {
      for (String resource : List.of("id", "page")) {
        String head = head("/" + resource + "/person/" + key, "localhost", "Accept: text/html");
        assertThat(faults(head)).as(key).isEmpty();
      }
    }
    assertThat(head("/id/person/n%C3%BA%C3%B1ez%E4%B8%AD", "localhost", "Accept: text/html"))
        .contains("Location: /page/person/n%C3%BA%C3%B1ez%E4%B8%AD");
  }

  @Test
  void aNameWithALineEndIsLookedForWithoutOne() throws Exception {
    String head = head("/ask?q=Qing%0d%0aQu", "localhost", "Accept: text/html");
    assertThat(head).startsWith("HTTP/1.1 303").contains("Location: /search?q=Qing%0D%0AQu");
    assertThat(faults(head)).isEmpty();
    String linked = head("/queries/topic-speakers?topic=neural%0d%0acollapse&limit=1", "localhost");
    assertThat(faults(linked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example\"><script>h0stile()</script>",
        "evil.example/path",
        "user@evil.example",
        "evil.example\\",
        "evil.example h0stile",
        "evil.example> . <http://evil.example/s> <http://evil.example/p> <x",
        "",
      })
  void aMalformedHostIsRefused(String host) throws Exception {
    for (String target : List.of("/sparql", "/dumps/void.ttl", "/openapi.json", "/queries")) {
      String head = head(target, host, "Accept: */*");
      assertThat(faults(head)).as(target).isEmpty();
      assertThat(head).as(target + " " + host).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void anotherHostIsNotRemembered() throws Exception {
    for (String target :
        List.of(
            "/sparql",
            "/dumps/void.ttl",
            "/dumps/dcat.ttl",
            "/openapi.json",
            "/",
            "/queries",
            "/queries/topic-speakers?topic=neural%20collapse")) {
      for (String accept : List.of("text/html", "*/*")) {
        String first =
            head(
                target,
                "evil.example",
                "Accept: " + accept,
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example");
        assertThat(faults(first)).as(target).isEmpty();
        assertThat(server.get(target, accept).body()).as(target).doesNotContain("evil.example");
      }
    }
  }

  @Test
  void conditionsAreNotRepeated() throws Exception {
    for (String value :
        List.of("\"a\"b\"", "W/\"\u00ff\"", "*, \"x", "\"" + "x".repeat(5_000) + "\"")) {
      String head = head("/page/person/qing-qu", "localhost", "If-None-Match: " + value);
      assertThat(faults(head)).as(value).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX-H0stile: 1",
        "HTTP/1.1 303 See Other\r\nLocation: //evil.example",
        "HTTP/1.1 303 See Other\r\nLocation: /\\evil.example",
        "HTTP/1.1 303 See Other\r\nLocation: http://evil.example/",
        "HTTP/1.1 200 OK\r\nLink: </a\"b>; rel=\"next\"",
        "HTTP/1.1 200 OK\r\nLink: <http://evil.example/>; rel=\"next\"",
        "HTTP/1.1 200 OK\r\nETag: \u00e9",
        "HTTP/1.1 500 Server Error",
      })
  void theCheckFindsWhatIsPlanted(String head) {
    assertThat(faults(head)).isNotEmpty();
  }
}

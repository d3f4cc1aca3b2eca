package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads how each kind of term stands in each format of results. */
class ResultTermsTest {
  private static final String GRAPH = "http://example.org/terms";
  private static final String TERMS =
      """
      @prefix : <http://example.org/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :a01 :is :thing .
      :a02 :is "plain" .
      :a03 :is "two, \\"quoted\\"" .
      :a04 :is "line\\r\\nbreak\\ttab" .
      :a05 :is "" .
      :a06 :is "Wort"@de .
      :a07 :is 42 .
      :a08 :is "-7"^^xsd:negativeInteger .
      :a09 :is 0.50 .
      :a10 :is 2.5E3 .
      :a11 :is true .
      :a12 :is "x"^^:own .
      :a13 :is _:one .
      :a14 :is _:one .
      :a15 :is _:two .
      :a16 :is "=1+1" .
      :a17 :is "back\\\\slash" .
      """;
  private static final String ASK =
      "PREFIX : <http://example.org/> SELECT ?o ?none { GRAPH <"
          + GRAPH
          + "> { ?s :is ?o } }"
          + " ORDER BY ?s";

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(TestStore.published(directory, ResultTermsTest::addTerms));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void addTerms(DatasetGraph data) {
    RDFParser.fromString(TERMS, Lang.TURTLE)
        .toGraph()
        .find()
        .forEachRemaining(t -> data.add(new Quad(NodeFactory.createURI(GRAPH), t)));
  }

  private static String ask(String query, String accept) {
    HttpResponse<String> response = server.sparql(query, accept);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void csvHasTextsWithoutTheirTypes() {
    assertThat(ask(ASK, "text/csv"))
        .isEqualTo(
            String.join(
                "\r\n",
                "o,none",
                "http://example.org/thing,",
                "plain,",
                "\"two, \"\"quoted\"\"\",",
                "\"line\r\nbreak\ttab\",",
                "\"\",",
                "Wort,",
                "42,",
                "-7,",
                "0.5,",
                "2.5E3,",
                "true,",
                "x,",
                "_:b0,",
                "_:b0,",
                "_:b1,",
                "=1+1,",
                "back\\slash,",
                ""));
  }

  @Test
  void tsvHasTermsOfTurtle() {
    List<String> lines = ask(ASK, "text/tab-separated-values").lines().toList();
    assertThat(lines.get(0)).isEqualTo("?o\t?none");
    assertThat(lines).hasSize(18).allMatch(line -> line.indexOf('\t') == line.lastIndexOf('\t'));
    List<String> terms =
        lines.stream().skip(1).map(line -> line.substring(0, line.indexOf('\t'))).toList();
    assertThat(terms.subList(0, 12))
        .containsExactly(
            "<http://example.org/thing>",
            "\"plain\"",
            "\"two, \\\"quoted\\\"\"",
            "\"line\\r\\nbreak\\ttab\"",
            "\"\"",
            "\"Wort\"@de",
            "42",
            "\"-7\"^^<http://www.w3.org/2001/XMLSchema#negativeInteger>",
            "0.5",
            "2500.0e0",
            "true",
            "\"x\"^^<http://example.org/own>");
    assertThat(terms.get(12)).startsWith("_:").isEqualTo(terms.get(13)).isNotEqualTo(terms.get(14));
    assertThat(terms.subList(15, 17)).containsExactly("\"=1+1\"", "\"back\\\\slash\"");
  }

  @Test
  void jsonHasEachKindOfTerm() throws Exception {
    JsonNode result = new ObjectMapper().readTree(ask(ASK, "application/sparql-results+json"));
    assertThat(result.at("/head/vars")).hasSize(2);
    JsonNode rows = result.at("/results/bindings");
    assertThat(rows).hasSize(17);
    rows.forEach(row -> assertThat(row.has("none")).isFalse());
    assertThat(rows.at("/0/o").toString())
        .isEqualTo("{\"type\":\"uri\",\"value\":\"http://example.org/thing\"}");
    assertThat(rows.at("/3/o/value").asText()).isEqualTo("line\r\nbreak\ttab");
    assertThat(rows.at("/5/o/xml:lang").asText()).isEqualTo("de");
    assertThat(rows.at("/6/o").toString())
        .contains("\"type\":\"literal\"", "XMLSchema#integer", "\"value\":\"42\"");
    assertThat(rows.at("/1/o").has("datatype")).isFalse();
    assertThat(rows.at("/12/o/type").asText()).isEqualTo("bnode");
    assertThat(rows.at("/12/o/value").asText())
        .doesNotStartWith("_:")
        .isEqualTo(rows.at("/13/o/value").asText())
        .isNotEqualTo(rows.at("/14/o/value").asText());
  }

  @Test
  void xmlHasEachKindOfTerm() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList rows =
        factory
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    ask(ASK, "application/sparql-results+xml").getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagNameNS("http://www.w3.org/2005/sparql-results#", "result");
    assertThat(rows.getLength()).isEqualTo(17);
    Element language = (Element) ((Element) rows.item(5)).getElementsByTagName("literal").item(0);
    assertThat(language.getAttribute("xml:lang")).isEqualTo("de");
    assertThat(rows.item(2).getTextContent().strip()).isEqualTo("two, \"quoted\"");
    assertThat(((Element) rows.item(12)).getElementsByTagName("bnode").getLength()).isEqualTo(1);
  }

  @Test
  void truthStandsInJsonAndXml() {
    for (boolean truth : new boolean[] {true, false}) {
      String query = "ASK { FILTER(" + truth + ") }";
      assertThat(ask(query, "application/sparql-results+json"))
          .containsPattern("\"boolean\"\\s*:\\s*" + truth);
      assertThat(ask(query, "application/sparql-results+xml"))
          .contains("<boolean>" + truth + "</boolean>");
    }
  }

  @Test
  void aFormThatAQueryGivesIsKept() {
    String query =
        "SELECT (\"01.0e0\"^^<http://www.w3.org/2001/XMLSchema#double> AS ?d)"
            + " (\"007\"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?i) {}";
    assertThat(ask(query, "text/csv")).isEqualTo("d,i\r\n01.0e0,007\r\n");
  }
}

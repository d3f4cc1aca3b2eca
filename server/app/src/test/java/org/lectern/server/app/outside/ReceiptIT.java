package org.lectern.server.app.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ontology.Lec;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Samples the rows of every canned query on the shipped data, and looks in the documents whether
 * the lines that the receipts name show what the rows say.
 */
class ReceiptIT {
  private static final int SAMPLES = 12;

  @TempDir static Path directory;
  private static ServedStore served;
  private static SourceLines sources;

  @BeforeAll
  static void start() throws Exception {
    served = ServedStore.up(directory);
    sources = SourceLines.below(Path.of("..", "..", "data"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode ask(String path) throws Exception {
    HttpResponse<String> response = served.get(path, "application/json");
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private static List<String> inspect(JsonNode row, JsonNode answer) {
    return new RowInspection(sources, ReceiptIT::names, row, answer).faults();
  }

  /** All names of a thing, of its speakers, of what a statement links, and of narrower topics. */
  private static List<String> names(String iri) {
    String query =
        """
        PREFIX lec: <%s>
        PREFIX rdfs: <%s>
        PREFIX skos: <%s>
        PREFIX foaf: <%s>
        PREFIX dcterms: <%s>
        SELECT DISTINCT ?name {
          { BIND(<%s> AS ?thing) }
          UNION { <%6$s> lec:person|lec:topic|lec:entity|lec:speaker ?thing }
          UNION { ?thing skos:broader <%6$s> }
          ?thing rdfs:label|skos:altLabel|foaf:name|dcterms:title|lec:acronym|lec:printedName ?name
        }"""
            .formatted(Lec.NS, RDFS.getURI(), SKOS.getURI(), FOAF.getURI(), DCTerms.getURI(), iri);
    try {
      return ask("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
          .path("results")
          .findValues("value")
          .stream()
          .map(JsonNode::asText)
          .toList();
    } catch (Exception e) {
      throw new AssertionError(iri, e);
    }
  }

  @TestFactory
  Stream<DynamicTest> showsEachSampledRowInTheLinesItNames() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode query : ask("/queries")) {
      String name = query.path("name").asText();
      String example = query.path("example").asText();
      String path = example + (example.contains("?") ? "&" : "?") + "evidence=full";
      tests.add(
          dynamicTest(
              name,
              () -> {
                List<String> faults = new ArrayList<>();
                JsonNode answer = ask(path);
                for (JsonNode row : sample(answer.path("rows"))) {
                  faults.addAll(inspect(row, answer));
                }
                assertThat(faults).as(path).isEmpty();
              }));
    }
    assertThat(tests)
        .hasSameSizeAs(QueryCatalogue.shipped().all().stream().map(CannedQuery::name).toList());
    return tests.stream();
  }

  /** Rows at equal distances from the first to the last. */
  private static List<JsonNode> sample(JsonNode rows) {
    List<JsonNode> sample = new ArrayList<>();
    int step = Math.max(1, rows.size() / SAMPLES);
    for (int i = 0; i < rows.size(); i += step) {
      sample.add(rows.get(i));
    }
    return sample;
  }

  @Test
  void wouldNoticeLinesThatDoNotShowTheFact() throws Exception {
    JsonNode answer = ask("/queries/topic-speakers?topic=neural%20collapse&evidence=full");
    JsonNode row = answer.path("rows").path(0);
    assertThat(inspect(row, answer)).isEmpty();
    JsonNode wrong = row.deepCopy();
    for (JsonNode record : wrong.findParents("firstLine")) {
      ((ObjectNode) record).put("firstLine", 1).put("lastLine", 1);
    }
    wrong.findParents("line").forEach(printed -> ((ObjectNode) printed).remove("line"));
    assertThat(inspect(wrong, answer)).isNotEmpty();
    JsonNode none = row.deepCopy();
    ((ObjectNode) none).putArray("records");
    assertThat(inspect(none, answer)).isNotEmpty();
  }
}

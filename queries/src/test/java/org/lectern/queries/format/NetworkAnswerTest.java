package org.lectern.queries.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.Fixture;
import org.lectern.queries.header.QueryFileParser;
import org.lectern.queries.run.QueryCatalogue;

class NetworkAnswerTest {
  private static final String QUERY =
      """
      #+ title: Who writes with whom
      #+ paraphrases: [Co-authors, Pairs of authors]
      #+ summary: Pairs of people who wrote papers together.
      #+ columns:
      #+   - {name: one, meaning: A person.}
      #+   - {name: other, meaning: Another person.}
      #+   - {name: papers, meaning: How many papers.}
      #+ receipts: [one]
      #+ chart: {kind: network, source: one, target: other, weight: papers}
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      SELECT ?one ?other (COUNT(?paper) AS ?papers)
      WHERE { ?paper lec:author ?one ; lec:author ?other . FILTER(STR(?one) < STR(?other)) }
      GROUP BY ?one ?other ORDER BY ?one ?other
      """;

  @ParameterizedTest
  @EnumSource(names = {"GRAPHML", "DOT"})
  void writesLinksThatTheReaderOfTheLibraryReads(AnswerFormat format) throws Exception {
    Answer answer = Fixture.run(QueryFileParser.parse("people-network.rq", QUERY), Map.of());
    assertThat(answer.rows()).isNotEmpty();
    assertThat(format.writer().fits(answer, Iris.DEFAULT)).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format
        .writer()
        .write(
            answer,
            new WriteSetting("1-000000000001", Iris.DEFAULT, Fixture.load().getDefaultGraph()),
            out);
    WeightedPseudograph<String, DefaultWeightedEdge> read =
        new WeightedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
    Map<String, String> labels = new HashMap<>();
    GraphImporter<String, DefaultWeightedEdge> importer;
    if (format == AnswerFormat.DOT) {
      DOTImporter<String, DefaultWeightedEdge> dot = new DOTImporter<>();
      dot.addVertexAttributeConsumer(
          (at, value) -> labels.put(at.getFirst() + at.getSecond(), value.getValue()));
      importer = dot;
    } else {
      GraphMLImporter<String, DefaultWeightedEdge> graphml = new GraphMLImporter<>();
      graphml.addVertexAttributeConsumer(
          (at, value) -> labels.put(at.getFirst() + at.getSecond(), value.getValue()));
      importer = graphml;
    }
    importer.importGraph(read, new StringReader(out.toString(StandardCharsets.UTF_8)));
    assertThat(read.edgeSet()).hasSameSizeAs(answer.rows());
    assertThat(labels.values())
        .contains(answer.rows().get(0).values().get("one").label().orElseThrow());
  }

  @Test
  void knowsFromTheTextWhichAnswersAreNetworksOrHoldWorks() {
    QueryCatalogue shipped = QueryCatalogue.shipped();
    List<AnswerFormat> topics = AnswerFormat.possible(shipped.find("top-topics").orElseThrow());
    assertThat(topics)
        .contains(AnswerFormat.JSON, AnswerFormat.TURTLE)
        .doesNotContain(AnswerFormat.BIBTEX, AnswerFormat.ICALENDAR, AnswerFormat.DOT);
    assertThat(AnswerFormat.possible(shipped.find("topic-papers").orElseThrow()))
        .contains(AnswerFormat.BIBTEX)
        .doesNotContain(AnswerFormat.ICALENDAR);
    assertThat(AnswerFormat.possible(shipped.find("event-programme").orElseThrow()))
        .contains(AnswerFormat.RIS, AnswerFormat.ICALENDAR);
  }
}

package org.lectern.queries.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.Answer;
import org.lectern.queries.Coverage;
import org.lectern.queries.Fixture;
import org.lectern.queries.ParameterException;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.queries.run.QueryCatalogue;

class AnswerFormatTest {
  private static final WriteSetting SETTING =
      new WriteSetting("000001-0123456789ab", Iris.DEFAULT, Fixture.load().getDefaultGraph());
  private static Answer answer;

  @BeforeAll
  static void ask() throws ParameterException {
    answer =
        Fixture.run(
            QueryCatalogue.shipped().find("topic-speakers").orElseThrow(),
            Map.of("topic", "neural collapse", "limit", "2"));
  }

  private static String write(AnswerFormat format, Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer().write(answer, SETTING, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void writesEqualBytesForEqualAnswers(AnswerFormat format) throws IOException {
    if (format.writer().fits(answer, Iris.DEFAULT)) {
      assertThat(write(format, answer)).isNotBlank().isEqualTo(write(format, answer));
    }
    assertThat(AnswerFormat.ofWord(format.word())).contains(format);
  }

  @Test
  void carriesLabelsReceiptsAndGenerationInJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(AnswerFormat.JSON, answer));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "query",
            "version",
            "title",
            "sentence",
            "generation",
            "parameters",
            "columns",
            "rows",
            "rowCount",
            "offset",
            "truncated",
            "rule",
            "notes",
            "coverage");
    assertThat(json.at("/generation").asText()).isEqualTo("000001-0123456789ab");
    assertThat(json.at("/sentence").asText()).isEqualTo("Speakers who work on Neural Collapse");
    assertThat(json.at("/parameters/topic/0/label").asText()).isEqualTo("Neural Collapse");
    assertThat(json.at("/columns/0/name").asText()).isEqualTo("person");
    assertThat(json.at("/rowCount").asInt()).isEqualTo(2);
    assertThat(json.at("/truncated").asBoolean()).isTrue();
    JsonNode bo = json.at("/rows/1");
    assertThat(bo.at("/person/iri").asText()).isEqualTo(Iris.DEFAULT_BASE + "person/bo-berg");
    assertThat(bo.at("/person/label").asText()).isEqualTo("Bo Berg");
    assertThat(bo.at("/talks/value").asText()).isEqualTo("1");
    assertThat(bo.at("/records/3/document").asText()).isEqualTo("mentions.tsv");
    assertThat(bo.at("/records/3/aboutLine").asInt()).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV", "XML", "SRJ"})
  void writesResultsThatStandardParsersRead(AnswerFormat format) throws IOException {
    Lang lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case XML -> ResultSetLang.RS_XML;
          default -> ResultSetLang.RS_JSON;
        };
    byte[] bytes = write(format, answer).getBytes(StandardCharsets.UTF_8);
    var results = ResultSetMgr.read(new ByteArrayInputStream(bytes), lang);
    assertThat(results.getResultVars()).isEqualTo(answer.columns());
    int rows = 0;
    while (results.hasNext()) {
      results.next();
      rows++;
    }
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void describesEntitiesAndReceiptsInTurtle() throws IOException {
    Graph graph = RDFParser.fromString(write(AnswerFormat.TURTLE, answer), Lang.TURTLE).toGraph();
    var person = Iris.DEFAULT.of(Kind.PERSON, "bo-berg");
    var record = Iris.DEFAULT.of(Kind.RECORD, "mentions-4");
    assertThat(graph.contains(person, RDF.type.asNode(), Lec.Person)).isTrue();
    assertThat(graph.contains(person, Lec.record, record)).isTrue();
    assertThat(graph.contains(record, Lec.aboutLine, Node.ANY)).isTrue();
    assertThat(
            graph.contains(
                Iris.DEFAULT.of(Kind.SOURCE, "list"),
                Lec.fileName,
                NodeFactory.createLiteralString("list.txt")))
        .isTrue();
  }

  @Test
  void citesThePapersAndTalksOfAnAnswerAndRefusesOneWithoutAny() throws Exception {
    Answer papers =
        Fixture.run(
            QueryCatalogue.shipped().find("topic-papers").orElseThrow(),
            Map.of("topic", "neural collapse"));
    assertThat(AnswerFormat.fitting(papers, Iris.DEFAULT))
        .contains(AnswerFormat.BIBTEX, AnswerFormat.CSL, AnswerFormat.RIS)
        .doesNotContain(AnswerFormat.ICALENDAR);
    assertThat(write(AnswerFormat.BIBTEX, papers)).contains("title = {{");
    Answer talks =
        Fixture.run(
            QueryCatalogue.shipped().find("event-programme").orElseThrow(),
            Fixture.examples(QueryCatalogue.shipped().find("event-programme").orElseThrow()));
    assertThat(write(AnswerFormat.ICALENDAR, talks)).contains("SUMMARY:Geometry of Collapse");
    assertThat(AnswerFormat.fitting(answer, Iris.DEFAULT))
        .doesNotContain(AnswerFormat.BIBTEX, AnswerFormat.ICALENDAR);
  }

  @Test
  void keepsFormulasOutOfSpreadsheets() throws IOException {
    Row row =
        new Row(
            Map.of("name", new Value(NodeFactory.createLiteralString("=1+1"), Optional.empty())),
            List.of());
    Answer formula =
        new Answer(
            answer.asked(),
            "a",
            List.of("name"),
            List.of(row),
            false,
            List.of(),
            answer.coverage());
    assertThat(write(AnswerFormat.CSV, formula)).isEqualTo("name\r\n'=1+1\r\n");
    assertThat(write(AnswerFormat.TSV, formula)).isEqualTo("?name\n\"=1+1\"\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONLD", "NTRIPLES"})
  void describesTheSameInEverySyntaxOfRdf(AnswerFormat format) throws IOException {
    Lang lang = format == AnswerFormat.JSONLD ? Lang.JSONLD : Lang.NTRIPLES;
    assertThat(
            RDFParser.fromString(write(format, answer), lang)
                .toGraph()
                .isIsomorphicWith(
                    RDFParser.fromString(write(AnswerFormat.TURTLE, answer), Lang.TURTLE)
                        .toGraph()))
        .isTrue();
  }

  @Test
  void showsATableWithReceiptsAndSaysThatThereIsMore() throws IOException {
    assertThat(write(AnswerFormat.TABLE, answer))
        .startsWith("Speakers who work on Neural Collapse\n\nperson   talks  papers")
        .contains("\nBo Berg")
        .contains("\n    mentions.tsv, line 4, about line 11\n")
        .endsWith("2 rows; there are more, raise limit or set offset=2 to see them\n");
  }

  @Test
  void sendsNoControlCharacterToATerminal() throws IOException {
    Row row =
        new Row(
            Map.of(
                "person",
                new Value(NodeFactory.createURI("urn:ex:a"), Optional.of("red \u001b[31m alert"))),
            List.of());
    Answer hostile =
        new Answer(
            answer.asked(),
            "a\u0007b",
            List.of("person"),
            List.of(row),
            false,
            List.of(),
            Coverage.UNKNOWN);
    assertThat(write(AnswerFormat.TABLE, hostile))
        .doesNotContain("\u001b", "\u0007")
        .contains("alert");
  }
}

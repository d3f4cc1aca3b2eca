package org.lectern.queries.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.queries.Budget;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.function.LecFn;

class QueryFileParserTest {
  private static final String GOOD =
      """
      #+ title: Things of {topic}
      #+ paraphrases: ["What has {topic}?", "Which things?"]
      #+ summary: Everything.
      #+ parameters:
      #+   - name: topic
      #+     type: topic
      #+     required: true
      #+     example: grokking
      #+     description: The topic.
      #+   - name: from
      #+     type: year
      #+     description: First year.
      #+ columns:
      #+   - name: thing
      #+     meaning: The thing.
      #+ receipts: [thing]
      #+ tags: [topics]
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      SELECT ?thing WHERE {
        VALUES ?topic { <https://w3id.org/lectern/id/topic/grokking> }
        VALUES ?from { UNDEF }
        ?thing lec:about ?topic
      } ORDER BY ?thing
      """;

  private static QueryFileException fault(String file, String text) {
    return catchThrowableOfType(QueryFileException.class, () -> QueryFileParser.parse(file, text));
  }

  @Test
  void readsEveryFieldOfAHeader() {
    CannedQuery query = QueryFileParser.parse("topic-things.rq", GOOD);
    assertThat(query.name()).isEqualTo("topic-things");
    assertThat(query.title()).isEqualTo("Things of {topic}");
    assertThat(query.paraphrases()).containsExactly("What has {topic}?", "Which things?");
    assertThat(query.columns()).containsExactly(new Column("thing", "The thing."));
    assertThat(query.receipts()).containsExactly("thing");
    assertThat(query.tags()).containsExactly("topics");
    assertThat(query.chart()).isEmpty();
    assertThat(query.text()).isEqualTo(GOOD);
    assertThat(query.parameters())
        .containsExactly(
            new Parameter(
                "topic",
                ParameterType.TOPIC,
                true,
                Optional.empty(),
                Optional.of("grokking"),
                false,
                List.of(),
                "The topic."),
            new Parameter(
                "from",
                ParameterType.YEAR,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                "First year."),
            Parameter.LIMIT,
            Parameter.OFFSET,
            Parameter.EVIDENCE);
    assertThat(query.budget()).isEqualTo(Budget.DEFAULT);
    assertThat(query.version()).matches("[0-9a-f]{12}");
  }

  @Test
  void readsWhatAHeaderMaySayBesides() {
    CannedQuery query =
        QueryFileParser.parse(
            "topic-things.rq",
            GOOD.replace(
                    "#+ tags: [topics]",
                    """
                    #+ tags: [topics, monotone]
                    #+ common: [narrower, identity]
                    #+ chart: {kind: bar, x: thing}
                    #+ budget: {rows: 50, ms: 200}
                    #+ rule: Things are those about the topic.
                    #+ absence: No thing is about the topic.""")
                .replace(
                    "VALUES ?from { UNDEF }",
                    "VALUES ?from { UNDEF } VALUES ?narrower { true } VALUES ?identity { \"verified\" }"));
    assertThat(query.parameters())
        .extracting(Parameter::name)
        .containsExactly("topic", "from", "narrower", "identity", "limit", "offset", "evidence");
    assertThat(query.parameter("narrower").orElseThrow().type()).isEqualTo(ParameterType.BOOL);
    assertThat(query.chart().orElseThrow().column("x")).contains("thing");
    assertThat(query.budget()).isEqualTo(new Budget(50, 200));
    assertThat(query.rule()).contains("Things are those about the topic.");
    assertThat(query.absence()).contains("No thing is about the topic.");
    assertThat(query.ownFunctions()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "common: [lang]                     | expected some of from, to, narrower, identity",
        "common: [from]                     | stands here and in 'parameters'",
        "common: [narrower]                 | VALUES ?narrower",
        "chart: pie                         | expected one of bar, line, network",
        "chart: {kind: bar, source: thing}  | expected only x, y, series",
        "chart: {kind: bar, x: nothing}     | is no column",
        "budget: {rows: 20000}              | from 1 to 10000",
        "budget: {rows: 0}                  | from 1 to 10000",
        "engine: other                      | expected 'lectern'",
        "engine: lectern                    | calls no lecfn: function",
      })
  void refusesFurtherFieldsThatDoNotFit(String field, String words) {
    assertThat(fault("topic-things.rq", GOOD.replace("#+ tags: [topics]", "#+ " + field.strip())))
        .hasMessageContaining(words);
  }

  @Test
  void wantsTheEngineNamedWhereItsFunctionsAreCalled() {
    assertThat(
            fault(
                "topic-things.rq",
                GOOD.replace(
                    "?thing lec:about ?topic",
                    "?thing lec:about ?topic . (?x ?score) <"
                        + LecFn.SEARCH
                        + "> (\"word\" \"all\" 5)")))
        .hasMessageContaining("expected 'engine: lectern'");
  }

  /** Each case replaces one piece of a good file and names the line and words of the fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Things of {topic}     | titel: Things                | 1  | found field 'titel'",
        "title: Things of {topic}     | title: Things of {tropic}    | 1  | names no parameter",
        "title: Things of {topic}     | title: Things from {from}    | 1  | can be without value",
        "title: Things of {topic}     | title: 'Things               | 1  | is not YAML",
        "title: Things of {topic}     | title: [a, b]                | 1  | expected a text in 'title'",
        "summary: Everything.         | title: Again                 | 3  | 'title' stands here a second",
        ", \"Which things?\" | ``                           | 2  | at least two 'paraphrases'",
        "type: topic                  | type: subject                | 6  | found 'subject'",
        "required: true               | required: maybe              | 7  | expected true or false",
        "    example: grokking        | `    default: grokking`      | 8  | can have no default",
        "name: from                   | name: topic                  | 10 | stands twice",
        "name: from                   | name: From                   | 10 | begins with a small letter",
        "type: year                   | type: enum                   | 10 | words of an enum",
        "receipts: [thing]            | receipts: []                 | 16 | at least one variable",
        "receipts: [thing]            | receipts: [record]           | 16 | does not select ?record",
        "SELECT ?thing                | SELECT ?thing ?topic         | 14 | neither a column nor a receipt",
        "SELECT ?thing                | SELECT *                     | 18 | names its variables",
        "} ORDER BY ?thing            | }                            | 18 | ORDER BY",
        "} ORDER BY ?thing            | } ORDER BY ?thing LIMIT 3    | 18 | expected no LIMIT",
        "?thing lec:about ?topic      | ?thing lec:about ?topic ]    | 22 | not SPARQL 1.1",
        "VALUES ?from { UNDEF }       | ``                           | 10 | VALUES ?from",
        "VALUES ?from { UNDEF }       | VALUES ?from { 2020 }        | 10 | { UNDEF }",
        "id/topic/grokking            | id/person/grokking           | 5  | an IRI like",
      })
  void namesLineAndExpectation(String good, String bad, int line, String words) {
    String old = good.strip();
    assertThat(GOOD).contains(old);
    QueryFileException fault =
        fault("topic-things.rq", GOOD.replace(old, bad == null ? "" : bad.strip()));
    assertThat(fault).isNotNull();
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault).hasMessageContaining("topic-things.rq:" + line + ":");
    assertThat(fault).hasMessageContaining(words);
  }

  @Test
  void refusesAFileWithoutHeaderAndAFileNameWithoutAspect() {
    assertThat(fault("topic-things.rq", "SELECT ?s { ?s ?p ?o }"))
        .hasMessageContaining("topic-things.rq:1:1: error: expected a header");
    assertThat(fault("Things.rq", GOOD)).hasMessageContaining("expected a file name like");
  }

  @Test
  void refusesServicesAndDatasets() {
    assertThat(
            fault(
                "topic-things.rq",
                GOOD.replace(
                    "?thing lec:about", "SERVICE <https://example.org/> {} ?thing lec:about")))
        .hasMessageContaining("expected no SERVICE");
    assertThat(
            fault(
                "topic-things.rq",
                GOOD.replace("?thing WHERE", "?thing FROM <https://example.org/> WHERE")))
        .hasMessageContaining("expected no FROM");
  }
}

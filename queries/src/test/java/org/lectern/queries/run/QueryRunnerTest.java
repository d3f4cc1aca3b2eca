package org.lectern.queries.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.AnswerCsv;
import org.lectern.queries.BoundValue;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Fixture;
import org.lectern.queries.ParameterException;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.header.QueryFileParser;

class QueryRunnerTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

  private static CannedQuery query(String name) {
    return CATALOGUE.find(name).orElseThrow();
  }

  @Test
  void saysTheQuestionWithTheEntitysOwnLabel() throws ParameterException {
    Answer answer = Fixture.run(query("topic-speakers"), Map.of("topic", "NEURAL-collapse"));
    assertThat(answer.sentence()).isEqualTo("Speakers who work on Neural Collapse");
    assertThat(answer.columns())
        .containsExactly("person", "name", "talks", "papers", "events", "worksOn");
    assertThat(answer.rows().get(0).values().get("person").label()).contains("Qing Qu");
  }

  @Test
  void tellsWhenTheLimitLeftRowsOut() throws ParameterException {
    CannedQuery query = query("topic-speakers");
    Answer two = Fixture.run(query, Map.of("topic", "neural collapse", "limit", "2"));
    assertThat(two.rows()).hasSize(2);
    assertThat(two.truncated()).isTrue();
    Answer all = Fixture.run(query, Map.of("topic", "neural collapse", "limit", "3"));
    assertThat(all.rows()).hasSize(3);
    assertThat(all.truncated()).isFalse();
  }

  @Test
  void keepsTheLimitsOfTheRunWhateverIsAskedFor() throws ParameterException {
    Answer one =
        Fixture.run(
            query("topic-speakers"),
            Map.of("topic", "neural collapse", "limit", "10000"),
            new RunLimits(1, 20_000));
    assertThat(one.rows()).hasSize(1);
    assertThat(one.truncated()).isTrue();
  }

  @Test
  void keepsTheRowsOfTheQuerysOwnBudget() throws ParameterException {
    CannedQuery query = query("topic-speakers");
    CannedQuery frugal =
        QueryFileParser.parse(
            "topic-frugal.rq",
            query.text().replaceFirst("#\\+ tags:", "#+ budget: {rows: 2}\n#+ tags:"));
    Answer answer = Fixture.run(frugal, Map.of("topic", "neural collapse", "limit", "100"));
    assertThat(answer.rows()).hasSize(2);
    assertThat(answer.nextOffset()).contains(2);
  }

  @Test
  void sortsReceiptsByDocumentAndLineAndKeepsAboutLine() throws ParameterException {
    Answer answer = Fixture.run(query("topic-speakers"), Map.of("topic", "neural collapse"));
    Row bo = answer.rows().get(1);
    assertThat(bo.receipts())
        .containsExactly(
            new Receipt(
                Iris.DEFAULT_BASE + "record/alpha-10",
                "alpha",
                "alpha.txt",
                10,
                12,
                "talk-blocks 1",
                Optional.empty()),
            new Receipt(
                Iris.DEFAULT_BASE + "record/list-10",
                "list",
                "list.txt",
                10,
                13,
                "awesome-list-text 1",
                Optional.empty()),
            new Receipt(
                Iris.DEFAULT_BASE + "record/list-40",
                "list",
                "list.txt",
                40,
                43,
                "awesome-list-text 1",
                Optional.empty()),
            new Receipt(
                Iris.DEFAULT_BASE + "record/mentions-4",
                "mentions",
                "mentions.tsv",
                4,
                4,
                "mentions 1",
                Optional.of(11)));
  }

  @Test
  void comparesSeveralTopics() throws ParameterException {
    Answer answer =
        new QueryRunner(Iris.DEFAULT)
            .run(
                query("topic-trend"),
                Map.of("topic", List.of("grokking", "neural collapse", "Grokking")),
                Fixture.load(),
                new RunLimits(100, 20_000));
    assertThat(answer.parameters().get("topic"))
        .extracting(BoundValue::label)
        .containsExactly("Grokking", "Neural Collapse");
    assertThat(answer.sentence())
        .isEqualTo("Papers and talks about Grokking, Neural Collapse by year");
    assertThat(answer.rows()).hasSize(6);
  }

  @Test
  void narrowsByOptionalParameters() throws ParameterException {
    assertThat(
            Fixture.run(
                    query("topic-speakers"),
                    Map.of("topic", "neural collapse", "event", "Beta Meeting 2024"))
                .rows())
        .extracting(row -> row.values().get("name").term().getLiteralLexicalForm())
        .containsExactly("Qing Qu", "Dora Diaz");
    assertThat(
            Fixture.run(
                    query("topic-papers"),
                    Map.of("topic", "neural collapse", "from", "2021", "to", "2021"))
                .rows())
        .hasSize(2);
    assertThat(
            Fixture.run(query("venue-papers"), Map.of("venue", "NeurIPS", "year", "2022")).rows())
        .hasSize(1);
    assertThat(Fixture.run(query("venue-papers"), Map.of("venue", "JoF")).rows()).hasSize(1);
  }

  @Test
  void ranksTopicsByTheWantedNumber() throws ParameterException {
    assertThat(Fixture.run(query("top-topics"), Map.of("by", "people")).rows())
        .extracting(row -> row.values().get("name").term().getLiteralLexicalForm())
        .containsExactly(
            "Neural Collapse",
            "Grokking",
            "Training Dynamics",
            "Feature Learning",
            "Delayed Generalization",
            "Edge of Stability",
            "Geometry");
  }

  @Test
  void answersTheSameUnderAnotherBaseOfDataIris() throws ParameterException {
    Iris other = new Iris("https://example.org/kg/");
    for (CannedQuery query : CATALOGUE.all()) {
      Map<String, String> values = Fixture.examples(query);
      assertThat(AnswerCsv.of(Fixture.run(other, query, values)).replace(other.base(), ""))
          .isEqualTo(AnswerCsv.of(Fixture.run(query, values)));
    }
  }

  @Test
  void stopsAQueryThatTakesTooLong() {
    CannedQuery slow =
        QueryFileParser.parse(
            "slow-product.rq",
            """
            #+ title: All pairs
            #+ paraphrases: [one, two]
            #+ summary: A product that takes far too long.
            #+ columns:
            #+   - name: n
            #+     meaning: Their number.
            #+ receipts: [n]
            SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?n
            """);
    assertThatThrownBy(() -> Fixture.run(slow, Map.of(), new RunLimits(10, 200)))
        .isInstanceOf(QueryCancelledException.class);
  }
}

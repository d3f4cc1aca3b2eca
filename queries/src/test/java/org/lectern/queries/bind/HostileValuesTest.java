package org.lectern.queries.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.BoundValue;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Fixture;
import org.lectern.queries.ParameterException;
import org.lectern.queries.ParameterType;
import org.lectern.queries.Releases;
import org.lectern.queries.header.QueryFileParser;
import org.lectern.queries.lookup.Labels;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;

/** Shows that no value of any type can change more of a query than the term of its block. */
class HostileValuesTest {
  private static final Node NEUTRAL = NodeFactory.createURI("https://example.org/neutral");
  private static final DatasetGraph DATA = Fixture.load();

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "\\",
          "\\\"",
          "\\u0022",
          "%22",
          "{",
          "}",
          "} }",
          "#",
          "# x",
          "\n",
          "\r\n",
          "\t",
          "<",
          ">",
          "<a b>",
          "<https://example.org/a b>",
          "https://a b",
          "?x",
          "$x",
          ";",
          ".",
          ",",
          "()",
          "} UNION {",
          "} ; DROP ALL",
          "SERVICE <https://example.org/>",
          "* } LIMIT 1",
          "@en",
          "^^xsd:int",
          "_:b",
          "\u0000",
          "\u202e",
          "UNDEF",
          "/*",
          "--",
          "$1",
          "{topic}",
          "\\\\",
          "`",
          "|",
          "&&");

  /** Values that are nearly right for some type, with a piece before, within or behind. */
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "%s%s",
          "neural collapse%s",
          "%sneural collapse",
          "neural%scollapse",
          "2021%s",
          "%s2021",
          "2024-05-%s31",
          "2024-05-31%s",
          "0.5%s",
          "7%s",
          "true%s",
          "%sfalse",
          "latest%s",
          "12-%s",
          "word%s",
          "10.1000/%s",
          "arXiv:2101.00001%s",
          "https://orcid.org/0000-0000-0000-0000%s",
          "https://w3id.org/lectern/id/person/qing-qu%s",
          "<https://w3id.org/lectern/id/topic/neural-collapse%s>",
          "person/%s",
          "lec:%s",
          "x%sy");

  static Set<String> payloads() {
    Set<String> payloads = new LinkedHashSet<>();
    for (String piece : PIECES) {
      for (String frame : FRAMES) {
        payloads.add(frame.replace("%s", piece));
      }
    }
    return payloads;
  }

  @Test
  void hasAThousandValues() {
    assertThat(payloads()).hasSizeGreaterThanOrEqualTo(1_000);
  }

  @TestFactory
  Stream<DynamicTest> keepsTheShapeOfTheQuery() {
    return Arrays.stream(ParameterType.values())
        .map(
            type ->
                dynamicTest(
                    type.word(),
                    () -> {
                      CannedQuery query = queryWith(type);
                      for (String payload : payloads()) {
                        check(query, payload);
                      }
                    }));
  }

  @Test
  void bindsEveryTextAsOneLiteral() throws ParameterException {
    CannedQuery query = queryWith(ParameterType.TEXT);
    for (String payload : payloads()) {
      if (!payload.isBlank()) {
        Answer answer =
            new QueryRunner(Iris.DEFAULT)
                .run(query, Map.of("p", List.of(payload)), DATA, new RunLimits(10, 20_000));
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.rows().get(0).values().get("p").term())
            .isEqualTo(NodeFactory.createLiteralString(payload.strip()));
      }
    }
  }

  @Test
  void wouldNoticeAChangedShape() {
    Query parsed = parse(queryWith(ParameterType.TEXT));
    Query changed = parse(queryWith(ParameterType.TEXT));
    changed.setLimit(1);
    assertThat(shape(changed)).isNotEqualTo(shape(parsed));
  }

  private static void check(CannedQuery query, String payload) {
    Query parsed = parse(query);
    Map<String, List<BoundValue>> bound;
    try {
      bound =
          new ParameterBinder(DATA.getDefaultGraph(), Iris.DEFAULT, labels(), Releases.NONE)
              .bind(query, Map.of("p", List.of(payload)));
    } catch (ParameterException refused) {
      assertThat(refused.parameter()).isEqualTo("p");
      return;
    }
    List<Node> terms = new ArrayList<>();
    bound.get("p").forEach(value -> terms.add(value.term()));
    Query filled = ValueSubstitution.apply(parsed, Set.of("p"), Map.of("p", terms));
    assertThat(shape(filled)).as(payload).isEqualTo(shape(parsed));
  }

  /** The query with one harmless term in the block: equal shapes are equal queries. */
  private static Query shape(Query query) {
    return ValueSubstitution.apply(query, Set.of("p"), Map.of("p", List.of(NEUTRAL)));
  }

  private static Labels labels() {
    return new Labels(DATA.getDefaultGraph());
  }

  private static Query parse(CannedQuery query) {
    return QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
  }

  private static CannedQuery queryWith(ParameterType type) {
    String example =
        switch (type) {
          case YEAR -> "2021";
          case DATE -> "2024-05-31";
          case INT -> "7";
          case DECIMAL -> "0.5";
          case BOOL -> "true";
          case RELEASE -> "latest";
          default -> "word";
        };
    String term =
        switch (type) {
          case YEAR -> "\"2021\"^^<http://www.w3.org/2001/XMLSchema#gYear>";
          case DATE -> "\"2024-05-31\"^^<http://www.w3.org/2001/XMLSchema#date>";
          case INT, DECIMAL, BOOL -> example;
          case ENUM, TEXT, RELEASE -> "\"" + example + "\"";
          case IRI -> "<https://example.org/word>";
          default ->
              "<"
                  + Iris.DEFAULT.of(type.members().get(0).kind().orElseThrow(), "word").getURI()
                  + ">";
        };
    String allowed =
        switch (type) {
          case ENUM -> "#+     allowed: [word]\n";
          case ENTITY -> "#+     allowed: [topic, person, org]\n";
          default -> "";
        };
    return QueryFileParser.parse(
        "value-echo.rq",
        """
        #+ title: Echo of {p}
        #+ paraphrases: [one, two]
        #+ summary: The value itself.
        #+ parameters:
        #+   - name: p
        #+     type: TYPE
        #+     required: true
        #+     example: "EXAMPLE"
        ALLOWED#+     description: The value.
        #+ columns:
        #+   - name: p
        #+     meaning: The value.
        #+ receipts: [r]
        SELECT ?p ?r WHERE { VALUES ?p { TERM } OPTIONAL { ?r ?p ?p } } ORDER BY ?p
        """
            .replace("TYPE", type.word())
            .replace("EXAMPLE", example)
            .replace("ALLOWED", allowed)
            .replace("TERM", term));
  }
}

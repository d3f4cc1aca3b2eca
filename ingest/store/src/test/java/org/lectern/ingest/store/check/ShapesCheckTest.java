package org.lectern.ingest.store.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ShapesCheckTest {
  private static final String SHAPES =
      """
      ex:TalkShape a sh:NodeShape ; sh:targetClass ex:Talk ;
        sh:property [ sh:path ex:event ; sh:minCount 1 ; sh:message "a talk has an event" ] ;
        sh:property [ sh:path ex:year ; sh:datatype xsd:gYear ] ;
        sh:property [ sh:path ex:title ; sh:maxCount 1 ; sh:severity sh:Warning ] .
      """;

  @Test
  void conformsWhenNothingIsWrong() {
    ValidationReport report = check("ex:a a ex:Talk ; ex:event ex:e ; ex:year '2023'^^xsd:gYear .");
    assertThat(report.conforms()).isTrue();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void namesNodePathValueAndMessageTheWorstFirst() {
    ValidationReport report =
        check(
            """
            ex:b a ex:Talk ; ex:title "one" , "two" ; ex:year 2023 ; ex:event ex:e .
            ex:a a ex:Talk .
            """);
    assertThat(report.conforms()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.VIOLATION, Severity.VIOLATION, Severity.WARNING);
    assertThat(report.violations().get(0).toString())
        .isEqualTo("<https://example.org/a> <https://example.org/event>: a talk has an event");
    assertThat(report.violations().get(1).value()).isEqualTo("2023");
  }

  @Test
  void warningsDoNotHoldUp() {
    ValidationReport report = check("ex:a a ex:Talk ; ex:event ex:e ; ex:title 'one' , 'two' .");
    assertThat(report.conforms()).isTrue();
    assertThat(report.findings()).hasSize(1);
  }

  private static ValidationReport check(String data) {
    return new ShapesCheck(turtle(SHAPES)).check(turtle(data));
  }

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX ex: <https://example.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """
                + text,
            Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}

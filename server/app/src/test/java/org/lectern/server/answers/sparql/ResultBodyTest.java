package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.web.HttpError;

class ResultBodyTest {
  private static SparqlResult.Triples constructed(String query) {
    Graph graph = GraphFactory.createDefaultGraph();
    var parsed = QueryFactory.create(query);
    graph.getPrefixMapping().setNsPrefixes(parsed.getPrefixMapping());
    try (var exec =
        QueryExecDatasetBuilder.create()
            .dataset(DatasetGraphFactory.empty())
            .query(parsed)
            .build()) {
      exec.construct(graph);
    }
    return new SparqlResult.Triples(graph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREFIX mailto: <https://x.org/mail/> CONSTRUCT {<https://x.org/mail/1> <https://x.org/p> <mailto:a@b.c>} {}",
        "PREFIX urn: <http://evil.org/> CONSTRUCT {<urn:a> <http://evil.org/p> <http://b.org/c>} {}",
        "PREFIX tag: <http://evil.org/> CONSTRUCT {<http://evil.org/s> <tag:p> 1} {}",
        "PREFIX x: <http://evil.org/> CONSTRUCT {<http://evil.org/s> <http://evil.org/p> '1'^^<x:int>} {}",
        "PREFIX x: <http://evil.org/> CONSTRUCT {<http://evil.org/s> <http://evil.org/p> <X:int>} {}",
        "PREFIX http: <http://evil.org/> CONSTRUCT {<http://a.org/s> <http://evil.org/p> <http:b>} {}",
        "PREFIX e: <http://evil.org/> CONSTRUCT {<http://evil.org/s> <http://evil.org/p> e:o} {}",
      })
  void jsonLdReadsBackToTheSameTriples(String query) {
    SparqlResult.Triples result = constructed(query);
    String text = new String(ResultBody.of(result, "application/ld+json"), StandardCharsets.UTF_8);
    Graph back = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.JSONLD).parse(back);
    assertThat(back.isIsomorphicWith(result.graph())).as(text).isTrue();
  }

  @Test
  void jsonLdKeepsPrefixesThatAreInNobodysWay() {
    String text =
        new String(
            ResultBody.of(
                constructed(
                    "PREFIX e: <http://e.org/> PREFIX urn: <http://u.org/>"
                        + " CONSTRUCT {e:s e:p <urn:x>} {}"),
                "application/ld+json"),
            StandardCharsets.UTF_8);
    assertThat(text).contains("\"e:s\"", "\"urn:x\"").doesNotContain("http://u.org/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/rdf+xml | <urn:p> 1",
        "application/rdf+xml | <http:p> 1",
        "application/rdf+xml | <http://a:b/p> 1",
        "application/rdf+xml | <http://[/p> 1",
        "application/rdf+xml | <mailto:1> 1",
        "application/ld+json | <urn:x:p> 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>",
        "application/ld+json | <urn:x:p> '{'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>",
      })
  void saysWhereASyntaxCannotHoldATerm(String type, String rest) {
    SparqlResult result = constructed("CONSTRUCT {<http://s.org/a> " + rest + "} {}");
    assertThatThrownBy(() -> ResultBody.of(result, type))
        .isInstanceOfSatisfying(HttpError.class, e -> assertThat(e.status()).isEqualTo(406));
    assertThat(ResultBody.of(result, "text/turtle")).isNotEmpty();
  }
}

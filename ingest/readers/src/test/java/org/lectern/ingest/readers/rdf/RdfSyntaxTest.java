package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.records.source.SourceLine;

class RdfSyntaxTest {
  private static List<SourceLine> lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    for (String line : text.split("~")) {
      lines.add(new SourceLine(lines.size() + 1, line));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.ttl | @prefix x: <http://x.org/> . | TURTLE",
        "a.ttl | <http://x.org/1> a <http://x.org/T> . | TURTLE",
        "a.nt | <http://x.org/1> <http://x.org/p> \"1\" . | NTRIPLES",
        "a.rdf | <?xml version=\"1.0\"?>~<rdf:RDF> | RDFXML",
        "a.rdf | <rdf:RDF | RDFXML",
        "a.rdf | @prefix x: <http://x.org/> . | TURTLE",
        "a.rdf | {\"@context\": \"http://schema.org\" | JSONLD",
        "a.ttl | <?xml version=\"1.0\"?>~<rdf:RDF xmlns=\"http://x.org/\"> | RDFXML",
        "a.jsonld | @prefix x: <http://x.org/> . | TURTLE",
        "a.jsonld | nothing that anybody knows | JSONLD",
        "a.rdf | nothing that anybody knows | RDFXML",
        "a.txt | @base <http://x.org/> . | TURTLE"
      })
  void goesByTheNameUnlessItBeginsLikeAnother(String name, String text, RdfSyntax syntax) {
    assertThat(RdfSyntax.of(name, lines(text))).contains(syntax);
  }

  @Test
  void knowsNoSyntaxOfOtherDocuments() {
    assertThat(RdfSyntax.of("a.txt", lines("A list of papers"))).isEmpty();
    assertThat(RdfSyntax.of("a.html", lines("<html>"))).isEmpty();
  }
}

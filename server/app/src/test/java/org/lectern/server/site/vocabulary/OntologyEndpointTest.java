package org.lectern.server.site.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ontology.Lec;
import org.lectern.ontology.OntologyFiles;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class OntologyEndpointTest {
  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(TestStore.published(directory));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void hasAnAnchorForEachTerm() {
    Document page = Jsoup.parse(server.get("/ontology", "text/html").body());
    List<Node> terms =
        OntologyFiles.ontology()
            .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
            .mapWith(triple -> triple.getSubject())
            .filterKeep(term -> term.getURI().startsWith(Lec.NS))
            .toList();
    assertThat(terms).hasSizeGreaterThan(40);
    for (Node term : terms) {
      String name = term.getURI().substring(Lec.NS.length());
      assertThat(page.getElementById(name)).as(name).isNotNull();
      assertThat(page.getElementById(name).selectFirst("p").text()).as(name).isNotEmpty();
    }
    for (String anchor : page.select("main a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(anchor.substring(1))).as(anchor).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "nt, application/n-triples",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml"
  })
  void givesTheWholeOntologyAsRdf(String suffix, String type) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    HttpResponse<String> bySuffix = server.get("/ontology." + suffix);
    HttpResponse<String> byAccept = server.get("/ontology", type);
    Graph graph = RDFParser.fromString(bySuffix.body(), lang).toGraph();
    assertThat(byAccept.body()).isEqualTo(bySuffix.body());
    assertThat(byAccept.headers().firstValue("Vary")).hasValue("Accept");
    OntologyFiles.ontology().find().forEach(triple -> assertThat(graph.contains(triple)).isTrue());
    OntologyFiles.alignments()
        .find()
        .forEach(triple -> assertThat(graph.contains(triple)).isTrue());
  }

  @Test
  void refusesWhatItIsNotWrittenIn() {
    assertThat(server.get("/ontology", "image/png").statusCode()).isEqualTo(406);
    assertThat(server.get("/ontology.exe").statusCode()).isEqualTo(404);
  }
}

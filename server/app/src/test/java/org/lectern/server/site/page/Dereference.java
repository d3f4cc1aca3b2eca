package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.lectern.ontology.Iris;
import org.lectern.server.app.TestServer;

/** Looks IRIs up on a server as clients of linked data do. */
public final class Dereference {
  private static final Map<String, Lang> TRIPLES = new LinkedHashMap<>();

  static {
    TRIPLES.put("application/n-triples", Lang.NTRIPLES);
    TRIPLES.put("text/turtle", Lang.TURTLE);
    TRIPLES.put("application/ld+json", Lang.JSONLD);
    TRIPLES.put("application/rdf+xml", Lang.RDFXML);
  }

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /**
   * Prepares look-ups.
   *
   * @param address the server, without a slash at its end
   */
  public Dereference(String address) {
    this.address = address;
  }

  /** Lists the data IRIs of everything that has a type, without fragments. */
  public List<String> known() {
    String query = "SELECT DISTINCT ?thing WHERE { ?thing a ?type }";
    HttpResponse<String> response = get("/sparql?query=" + TestServer.encode(query), "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response
        .body()
        .lines()
        .filter(iri -> iri.startsWith(Iris.DEFAULT_BASE))
        .map(iri -> iri.replaceAll("#.*", ""))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Checks that an IRI answers as a page and in each format of RDF with the same triples.
   *
   * @param iri a data IRI
   * @return what is said of it
   */
  public Graph check(String iri) {
    String path = "/id/" + iri.substring(Iris.DEFAULT_BASE.length());
    assertThat(follow(path, "text/html").body()).as(iri).contains("<h1>");
    Graph first = null;
    for (Map.Entry<String, Lang> format : TRIPLES.entrySet()) {
      String body = follow(path, format.getKey()).body();
      Graph graph = RDFParser.fromString(body, format.getValue()).toGraph();
      if (first == null) {
        first = graph;
        assertThat(first.isEmpty()).as(iri).isFalse();
      }
      assertThat(graph.isIsomorphicWith(first)).as(iri + " as " + format.getKey()).isTrue();
    }
    DatasetGraph sourced =
        RDFParser.fromString(follow(path, "application/trig").body(), Lang.TRIG).toDatasetGraph();
    Graph union = GraphFactory.createDefaultGraph();
    sourced.stream().filter(quad -> !quad.isDefaultGraph()).forEach(q -> union.add(q.asTriple()));
    assertThat(union.isIsomorphicWith(first)).as(iri + " as TriG").isTrue();
    return first;
  }

  private HttpResponse<String> follow(String path, String accept) {
    HttpResponse<String> thing = get(path, accept);
    assertThat(thing.statusCode()).as(path).isEqualTo(303);
    HttpResponse<String> there = get(thing.headers().firstValue("Location").orElseThrow(), accept);
    assertThat(there.statusCode()).as(path + " as " + accept).isEqualTo(200);
    assertThat(there.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    return there;
  }

  private HttpResponse<String> get(String path, String accept) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}

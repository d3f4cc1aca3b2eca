package org.lectern.server.answers.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Says in which formats results are written, and under which media types. */
public final class ResultFormat {
  /** The media type of pages, for browsers. */
  static final String HTML = "text/html";

  /** Media types of solutions and truth values, the default first. */
  static final List<String> SOLUTION_TYPES =
      List.of(
          "application/sparql-results+json",
          "application/json",
          "application/sparql-results+xml",
          "application/xml",
          "text/csv",
          "text/tab-separated-values",
          HTML);

  /** Media types of triples, the default first. */
  public static final List<String> TRIPLE_TYPES =
      List.of(
          "text/turtle",
          "application/n-triples",
          "application/ld+json",
          "application/rdf+xml",
          "application/xml",
          "text/plain",
          HTML);

  private static final Map<String, Lang> SOLUTIONS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "application/xml", ResultSetLang.RS_XML,
          "text/csv", ResultSetLang.RS_CSV,
          "text/tab-separated-values", ResultSetLang.RS_TSV);

  private static final Map<String, RDFFormat> TRIPLES =
      Map.of(
          "text/turtle", RDFFormat.TURTLE_PRETTY,
          "application/n-triples", RDFFormat.NTRIPLES_UTF8,
          "text/plain", RDFFormat.NTRIPLES_UTF8,
          "application/ld+json", RDFFormat.JSONLD_PRETTY,
          "application/rdf+xml", RDFFormat.RDFXML_PLAIN,
          "application/xml", RDFFormat.RDFXML_PLAIN);

  /** Names on the command line and the media types they stand for. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "json", List.of("application/sparql-results+json", "application/ld+json"),
          "xml", List.of("application/sparql-results+xml", "application/rdf+xml"),
          "csv", List.of("text/csv"),
          "tsv", List.of("text/tab-separated-values"),
          "turtle", List.of("text/turtle"),
          "ntriples", List.of("application/n-triples"));

  private ResultFormat() {}

  static Optional<Lang> forSolutions(String mediaType) {
    return Optional.ofNullable(SOLUTIONS.get(mediaType));
  }

  /**
   * Finds the writer of triples for a media type.
   *
   * @param mediaType a media type without parameters
   * @return the format, or empty when triples are not written so
   */
  public static Optional<RDFFormat> forTriples(String mediaType) {
    return Optional.ofNullable(TRIPLES.get(mediaType));
  }

  /**
   * Finds the media type that a name such as {@code json} stands for.
   *
   * @param name the name
   * @param result what is to be written
   * @return the media type, or empty when such a result is not written so
   */
  public static Optional<String> named(String name, SparqlResult result) {
    Map<String, ?> known = result instanceof SparqlResult.Triples ? TRIPLES : SOLUTIONS;
    return NAMES.getOrDefault(name, List.of()).stream().filter(known::containsKey).findFirst();
  }
}

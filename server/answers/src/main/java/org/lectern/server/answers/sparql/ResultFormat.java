package org.lectern.server.answers.sparql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.web.Negotiation;

/** Says in which formats results are written, and under which media types. */
public final class ResultFormat {
  private static final String PLAIN_XML = "application/xml";
  private static final Map<String, Lang> SOLUTIONS = new LinkedHashMap<>();
  private static final Map<String, RDFFormat> TRIPLES = new LinkedHashMap<>();

  static {
    SOLUTIONS.put(AnswerFormat.SRJ.mediaType(), ResultSetLang.RS_JSON);
    SOLUTIONS.put(AnswerFormat.JSON.mediaType(), ResultSetLang.RS_JSON);
    SOLUTIONS.put(AnswerFormat.XML.mediaType(), ResultSetLang.RS_XML);
    SOLUTIONS.put(PLAIN_XML, ResultSetLang.RS_XML);
    SOLUTIONS.put(AnswerFormat.CSV.mediaType(), ResultSetLang.RS_CSV);
    SOLUTIONS.put(AnswerFormat.TSV.mediaType(), ResultSetLang.RS_TSV);
    TRIPLES.put(RdfFormat.TURTLE.mediaType(), RDFFormat.TURTLE_PRETTY);
    TRIPLES.put(RdfFormat.NTRIPLES.mediaType(), RDFFormat.NTRIPLES_UTF8);
    TRIPLES.put(RdfFormat.JSONLD.mediaType(), RDFFormat.JSONLD_PRETTY);
    TRIPLES.put(RdfFormat.RDFXML.mediaType(), RDFFormat.RDFXML_PLAIN);
    TRIPLES.put(PLAIN_XML, RDFFormat.RDFXML_PLAIN);
    TRIPLES.put("text/plain", RDFFormat.NTRIPLES_UTF8);
  }

  /** Media types of solutions and truth values, the default first. */
  static final List<String> SOLUTION_TYPES = withPages(SOLUTIONS);

  /** Media types of triples, the default first. */
  public static final List<String> TRIPLE_TYPES = withPages(TRIPLES);

  /** Names on the command line and the media types they stand for. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "json", List.of(AnswerFormat.SRJ.mediaType(), RdfFormat.JSONLD.mediaType()),
          "xml", List.of(AnswerFormat.XML.mediaType(), RdfFormat.RDFXML.mediaType()),
          "csv", List.of(AnswerFormat.CSV.mediaType()),
          "tsv", List.of(AnswerFormat.TSV.mediaType()),
          "turtle", List.of(RdfFormat.TURTLE.mediaType()),
          "ntriples", List.of(RdfFormat.NTRIPLES.mediaType()));

  private ResultFormat() {}

  private static List<String> withPages(Map<String, ?> formats) {
    return Stream.concat(formats.keySet().stream(), Stream.of(Negotiation.HTML)).toList();
  }

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

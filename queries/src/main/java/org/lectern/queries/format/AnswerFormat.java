package org.lectern.queries.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.cite.CitationFormat;

/** Lists the formats of answers, each with its media type and writer. */
public enum AnswerFormat {
  /** Rows with labels and receipts. */
  JSON("application/json", new JsonRows()),
  /** A table for terminals. */
  TABLE("text/plain", new TextTable()),
  /** SPARQL results as CSV whose cells no spreadsheet takes for formulas. */
  CSV("text/csv", new SparqlResults(ResultSetLang.RS_CSV, CsvTerms::forPeople)),
  /** SPARQL results as TSV. */
  TSV("text/tab-separated-values", new SparqlResults(ResultSetLang.RS_TSV)),
  /** SPARQL results as XML. */
  XML("application/sparql-results+xml", new SparqlResults(ResultSetLang.RS_XML, XmlText::checked)),
  /** SPARQL results as JSON. */
  SRJ("application/sparql-results+json", new SparqlResults(ResultSetLang.RS_JSON)),
  /** The entities of the rows with their receipts. */
  TURTLE(RdfFormat.TURTLE),
  /** The same as {@link #TURTLE} in JSON-LD. */
  JSONLD(RdfFormat.JSONLD),
  /** The same as {@link #TURTLE} in N-Triples. */
  NTRIPLES(RdfFormat.NTRIPLES),
  /** The papers and talks of the rows. */
  BIBTEX(CitationFormat.BIBTEX),
  /** The papers and talks of the rows. */
  BIBLATEX(CitationFormat.BIBLATEX),
  /** The papers and talks of the rows. */
  CSL(CitationFormat.CSL),
  /** The papers and talks of the rows. */
  RIS(CitationFormat.RIS),
  /** The talks of the rows. */
  ICALENDAR(CitationFormat.ICALENDAR),
  /** The links of a network, for programs that measure networks. */
  GRAPHML("application/graphml+xml", Networks.graphml()),
  /** The links of a network, for Graphviz. */
  DOT("text/vnd.graphviz", Networks.dot());

  private final String mediaType;
  private final AnswerWriter writer;

  AnswerFormat(RdfFormat format) {
    this(format.mediaType(), new RdfDescription(format));
  }

  AnswerFormat(CitationFormat format) {
    this(format.mediaType(), new CitedAnswer(format));
  }

  AnswerFormat(String mediaType, AnswerWriter writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /**
   * Gives the word that chooses this format, as in {@code ?format=csv}.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Gives the media type without parameters. All formats are written in UTF-8.
   *
   * @return the media type
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Gives the writer of this format.
   *
   * @return a writer without state
   */
  public AnswerWriter writer() {
    return writer;
  }

  /**
   * Finds the format of a word.
   *
   * @param word a word such as {@code csv}
   * @return the format, or empty when there is none of that name
   */
  public static Optional<AnswerFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /**
   * Lists the formats in which answers of a query can be written, as far as its text tells.
   *
   * @param query the query
   * @return the formats in their order here
   */
  public static List<AnswerFormat> possible(CannedQuery query) {
    return Arrays.stream(values()).filter(format -> format.writer.mayFit(query)).toList();
  }

  /**
   * Lists the formats in which an answer can be written.
   *
   * @param answer the answer
   * @param iris the data IRIs
   * @return the formats in their order here
   */
  public static List<AnswerFormat> fitting(Answer answer, Iris iris) {
    return Arrays.stream(values()).filter(format -> format.writer.fits(answer, iris)).toList();
  }
}

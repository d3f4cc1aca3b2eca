package org.lectern.queries.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Lists the formats of answers, each with its media type and writer. */
public enum AnswerFormat {
  /** Rows with labels and receipts. */
  JSON("application/json", new JsonRows()),
  /** A table for terminals. */
  TABLE("text/plain", new TextTable()),
  /** SPARQL results as CSV. */
  CSV("text/csv", new SparqlResults(ResultSetLang.RS_CSV)),
  /** SPARQL results as TSV. */
  TSV("text/tab-separated-values", new SparqlResults(ResultSetLang.RS_TSV)),
  /** SPARQL results as XML. */
  XML("application/sparql-results+xml", new SparqlResults(ResultSetLang.RS_XML)),
  /** SPARQL results as JSON. */
  SRJ("application/sparql-results+json", new SparqlResults(ResultSetLang.RS_JSON)),
  /** The entities of the rows with their receipts. */
  TURTLE("text/turtle", new TurtleDescription());

  private final String mediaType;
  private final AnswerWriter writer;

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
}

package org.lectern.server.app.read;

import java.util.List;
import java.util.Map;

/**
 * What a reading command asks of a generation. It is sent as JSON to a running server.
 *
 * @param operation what to do
 * @param name the canned query to run or the thing to explain, empty for other operations
 * @param text the SPARQL query to run or the sentence to understand, empty for other operations
 * @param values the values of the canned query's parameters
 * @param format the name of the format to write
 */
public record ReadRequest(
    Operation operation,
    String name,
    String text,
    Map<String, List<String>> values,
    String format) {
  /** What can be read. */
  public enum Operation {
    /** The answer of a canned query. */
    QUERY,
    /** The result of a SPARQL query. */
    SPARQL,
    /** All statements. */
    DUMP,
    /** A part of the statements. */
    PART,
    /** Counts. */
    STATS,
    /** Why something is believed. */
    EXPLAIN,
    /** Which canned query a sentence asks for. */
    ASK
  }

  /** Asks for the answer of a canned query. */
  public static ReadRequest query(String name, Map<String, List<String>> values, String format) {
    return new ReadRequest(Operation.QUERY, name, "", values, format);
  }

  /** Asks for the result of a SPARQL query. */
  public static ReadRequest sparql(String text, String format) {
    return new ReadRequest(Operation.SPARQL, "", text, Map.of(), format);
  }

  /** Asks for all statements. */
  public static ReadRequest dump(String format) {
    return new ReadRequest(Operation.DUMP, "", "", Map.of(), format);
  }

  /**
   * Asks why something is believed.
   *
   * @param what an IRI, key or printed name
   * @param topic the topic that a person is said to work on, empty for the thing itself
   * @param format the name of the format to write
   */
  public static ReadRequest explain(String what, String topic, String format) {
    return new ReadRequest(
        Operation.EXPLAIN,
        what,
        "",
        topic.isEmpty() ? Map.of() : Map.of("topic", List.of(topic)),
        format);
  }

  /**
   * Asks for a part of the statements.
   *
   * @param query the canned query whose answer is meant, empty for a selector
   * @param values the values of the query, or the one selector with its value
   * @param format the name of the format
   */
  public static ReadRequest part(String query, Map<String, List<String>> values, String format) {
    return new ReadRequest(Operation.PART, query, "", values, format);
  }

  /** Asks which canned query a sentence asks for. */
  public static ReadRequest ask(String sentence) {
    return new ReadRequest(Operation.ASK, "", sentence, Map.of(), "");
  }

  /** Asks for counts. */
  public static ReadRequest stats() {
    return new ReadRequest(Operation.STATS, "", "", Map.of(), "");
  }
}

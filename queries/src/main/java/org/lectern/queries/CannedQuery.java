package org.lectern.queries;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds one {@code .rq} file: a question, how it is asked, and its SPARQL text.
 *
 * @param name the file name without {@code .rq}
 * @param title a sentence with parameters in braces, for example {@code Speakers who work on
 *     {topic}}
 * @param summary what the answer holds and what it leaves out
 * @param paraphrases other sentences for the same question, with the same braces
 * @param parameters the inputs; {@link Parameter#LIMIT} is added when none is called {@code limit}
 * @param columns the columns that are shown
 * @param receipts the variables whose nodes lead to the records of a row
 * @param tags words for grouping
 * @param chart the kind of chart that suits the answer
 * @param text the whole file, header included: it runs as it is in any SPARQL 1.1 tool
 */
public record CannedQuery(
    String name,
    String title,
    String summary,
    List<String> paraphrases,
    List<Parameter> parameters,
    List<Column> columns,
    List<String> receipts,
    List<String> tags,
    Optional<String> chart,
    String text) {

  /** Copies the lists and adds the common parameter. */
  public CannedQuery {
    paraphrases = List.copyOf(paraphrases);
    parameters = withLimit(parameters);
    columns = List.copyOf(columns);
    receipts = List.copyOf(receipts);
    tags = List.copyOf(tags);
  }

  /**
   * Finds a parameter by name.
   *
   * @param name a parameter name
   * @return the parameter, or empty when the query has none of that name
   */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  private static List<Parameter> withLimit(List<Parameter> own) {
    boolean declared =
        own.stream().anyMatch(parameter -> parameter.name().equals(Parameter.LIMIT.name()));
    return declared
        ? List.copyOf(own)
        : Stream.concat(own.stream(), Stream.of(Parameter.LIMIT)).toList();
  }
}

package org.lectern.queries;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.text.Slug;

/**
 * Holds one {@code .rq} file: a question, how it is asked, and its SPARQL text.
 *
 * @param name the file name without {@code .rq}
 * @param title a sentence with parameters in braces, for example {@code Speakers who work on
 *     {topic}}
 * @param summary what the answer holds and what it leaves out
 * @param paraphrases other sentences for the same question, with the same braces
 * @param parameters the inputs: its own, the common ones it honours, and those that the runner
 *     applies to every query; these are added when the header does not declare them
 * @param columns the columns that are shown
 * @param receipts the variables whose nodes lead to the records of a row
 * @param tags words for grouping
 * @param chart the chart that suits the answer
 * @param budget what one run may cost
 * @param rule the rule by which rows are derived, one sentence, where they are
 * @param absence what it means that a row is not there, one sentence, where the question is about
 *     what is missing
 * @param ownFunctions whether the text uses the property functions of this engine, so that it runs
 *     in no other tool
 * @param text the whole file, header included: it runs as it is in any SPARQL 1.1 tool unless
 *     {@code ownFunctions} says otherwise
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
    Optional<Chart> chart,
    Budget budget,
    Optional<String> rule,
    Optional<String> absence,
    boolean ownFunctions,
    String text) {
  private static final int VERSION_LENGTH = 12;

  /** Copies the lists and adds the parameters that every query has. */
  public CannedQuery {
    paraphrases = List.copyOf(paraphrases);
    parameters = withRunnerOwn(parameters);
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
    return find(parameters, name);
  }

  /**
   * Gives the version of the file.
   *
   * @return 12 hexadecimal digits that change with every change of the file
   */
  public String version() {
    return Slug.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
  }

  private static List<Parameter> withRunnerOwn(List<Parameter> own) {
    return Stream.concat(
            own.stream(),
            Stream.of(Parameter.LIMIT, Parameter.OFFSET, Parameter.EVIDENCE)
                .filter(parameter -> find(own, parameter.name()).isEmpty()))
        .toList();
  }

  private static Optional<Parameter> find(List<Parameter> among, String name) {
    return among.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}

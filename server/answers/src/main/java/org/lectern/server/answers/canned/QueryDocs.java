package org.lectern.server.answers.canned;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.format.AnswerFormat;

/**
 * The documentation of a query.
 *
 * @param query the query
 * @param paraphrases the question in other words
 * @param parameters the inputs
 * @param columns what stands in the answers
 * @param formats the formats of its answers, with the address of the example in each
 * @param example the address of the answer for the examples
 * @param curl how to ask for it with curl, on a server of one's own machine
 * @param command how to ask for it on the command line
 */
public record QueryDocs(
    CannedQuery query,
    List<String> paraphrases,
    List<ParameterLine> parameters,
    List<Column> columns,
    List<AnswerPage.Link> formats,
    String example,
    String curl,
    String command) {
  /** The address that the README starts a server at. */
  private static final String HOME = "http://localhost:3030";

  /**
   * One input.
   *
   * @param name its name
   * @param type what its values are
   * @param need whether it is required, or what is taken without it
   * @param example a value, may be empty
   * @param description what it does
   */
  public record ParameterLine(
      String name, String type, String need, String example, String description) {}

  static QueryDocs of(CannedQuery query) {
    String example = QueryAddress.example(query);
    Map<String, List<String>> values = QueryAddress.examples(query);
    return new QueryDocs(
        query,
        query.paraphrases().stream().map(CataloguePage::withoutBraces).toList(),
        query.parameters().stream().map(QueryDocs::line).toList(),
        query.columns(),
        AnswerFormat.possible(query).stream()
            .map(
                format ->
                    new AnswerPage.Link(
                        format.word(),
                        QueryAddress.with(query.name(), values, "format", format.word())))
            .toList(),
        example,
        "curl " + quoted(HOME + QueryAddress.with(query.name(), values, "format", "csv")),
        "./lectern query "
            + Stream.concat(
                    Stream.of(query.name()),
                    values.entrySet().stream()
                        .flatMap(
                            entry ->
                                entry.getValue().stream()
                                    .map(value -> entry.getKey() + "=" + quoted(value))))
                .collect(Collectors.joining(" ")));
  }

  private static ParameterLine line(Parameter parameter) {
    String type = parameter.typeWords() + (parameter.list() ? ", several" : "");
    String allowed =
        parameter.allowed().isEmpty() || parameter.type().isEntity()
            ? ""
            : ": " + String.join(", ", parameter.allowed()).replace("..", " to ");
    return new ParameterLine(
        parameter.name(),
        type + allowed,
        parameter.required()
            ? "required"
            : parameter.defaultValue().map(value -> "default " + value).orElse("optional"),
        parameter.example().orElse(""),
        parameter.description());
  }

  /** Quotes a word for a POSIX shell. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}

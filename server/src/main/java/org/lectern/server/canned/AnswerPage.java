package org.lectern.server.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.server.http.Links;

/**
 * What the page of a canned query shows.
 *
 * @param name the query's name
 * @param heading the question, with the values filled in when it was asked
 * @param summary what the query answers
 * @param fields the inputs
 * @param answered whether there is an answer
 * @param columns the columns that are shown
 * @param rows the rows
 * @param truncated whether there are more rows than the limit
 * @param downloads the same answer in other formats
 */
public record AnswerPage(
    String name,
    String heading,
    String summary,
    List<Field> fields,
    boolean answered,
    List<Column> columns,
    List<Line> rows,
    boolean truncated,
    List<Link> downloads) {
  /**
   * One input of the form.
   *
   * @param parameter what it is for
   * @param value what stands in it
   * @param choices the words it may have, empty for free text
   */
  public record Field(Parameter parameter, String value, List<String> choices) {}

  /**
   * A text that may lead somewhere.
   *
   * @param text what is shown
   * @param href where it leads, empty when nowhere
   */
  public record Link(String text, String href) {}

  /**
   * One row.
   *
   * @param cells its values, one a column
   * @param why the records it rests on
   */
  public record Line(List<Link> cells, List<Link> why) {}

  static AnswerPage form(CannedQuery query, Map<String, List<String>> values) {
    return new AnswerPage(
        query.name(),
        CataloguePage.open(query),
        query.summary(),
        fields(query, values),
        false,
        List.of(),
        List.of(),
        false,
        List.of());
  }

  static AnswerPage of(Answer answer, Map<String, List<String>> values, Iris iris) {
    CannedQuery query = answer.query();
    List<Column> shown = shown(answer, iris);
    List<Line> rows =
        answer.rows().stream()
            .map(row -> new Line(cells(row, shown, iris), why(row, iris)))
            .toList();
    return new AnswerPage(
        query.name(),
        answer.sentence(),
        query.summary(),
        fields(query, values),
        true,
        shown,
        rows,
        answer.truncated(),
        AnswerFormat.fitting(answer, iris).stream()
            .map(AnswerFormat::word)
            .map(
                format ->
                    new Link(format, QueryAddress.with(query.name(), values, "format", format)))
            .toList());
  }

  private static List<Field> fields(CannedQuery query, Map<String, List<String>> values) {
    return query.parameters().stream()
        .map(
            parameter -> {
              String typed = String.join(", ", values.getOrDefault(parameter.name(), List.of()));
              String value = typed.isEmpty() ? parameter.defaultValue().orElse("") : typed;
              boolean closed = parameter.type() == ParameterType.ENUM;
              return new Field(parameter, value, closed ? parameter.allowed() : List.of());
            })
        .toList();
  }

  /** Leaves out what the page says already: names beside their links, and nodes of evidence. */
  private static List<Column> shown(Answer answer, Iris iris) {
    List<Column> columns = new ArrayList<>();
    for (Column column : answer.query().columns()) {
      boolean told =
          !answer.rows().isEmpty()
              && (isAll(answer, row -> isPart(row.values().get(column.name()), iris))
                  || columns.stream()
                      .anyMatch(
                          other ->
                              isAll(answer, row -> repeats(row, column.name(), other.name()))));
      if (!told) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static boolean isAll(Answer answer, Predicate<Row> condition) {
    return answer.rows().stream().allMatch(condition);
  }

  private static boolean isPart(Value value, Iris iris) {
    return value != null
        && value.term().isURI()
        && value.term().getURI().contains("#")
        && iris.parse(value.term().getURI()).isPresent();
  }

  private static boolean repeats(Row row, String column, String other) {
    Value value = row.values().get(column);
    Value before = row.values().get(other);
    return value != null
        && before != null
        && value.term().isLiteral()
        && before.label().equals(Optional.of(value.term().getLiteralLexicalForm()));
  }

  private static List<Link> cells(Row row, List<Column> columns, Iris iris) {
    return columns.stream().map(column -> cell(row.values().get(column.name()), iris)).toList();
  }

  private static Link cell(Value value, Iris iris) {
    if (value == null) {
      return new Link("", "");
    }
    Node term = value.term();
    if (term.isURI()) {
      return new Link(
          value.label().orElse(term.getURI()), Links.to(term.getURI(), iris).orElse(""));
    }
    if (!term.isLiteral()) {
      return new Link("", "");
    }
    String text = term.getLiteralLexicalForm();
    boolean address = term.getLiteralDatatypeURI().endsWith("#anyURI");
    return new Link(text, address ? Links.to(text, iris).orElse("") : "");
  }

  private static List<Link> why(Row row, Iris iris) {
    return row.receipts().stream()
        .map(receipt -> new Link(place(receipt), Links.to(receipt.recordIri(), iris).orElse("")))
        .toList();
  }

  /** Says where a record stands, for example {@code small-workshop, lines 3–5}. */
  static String place(Receipt receipt) {
    String lines =
        receipt.firstLine() == receipt.lastLine()
            ? "line " + receipt.firstLine()
            : "lines " + receipt.firstLine() + "–" + receipt.lastLine();
    return receipt.sourceKey()
        + ", "
        + lines
        + receipt.aboutLine().map(line -> " (about line " + line + ")").orElse("");
  }
}

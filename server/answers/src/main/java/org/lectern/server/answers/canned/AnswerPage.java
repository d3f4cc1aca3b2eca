package org.lectern.server.answers.canned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.server.web.Links;

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
 * @param chart the drawing of the rows
 * @param notes what a reader has to know to read the answer rightly
 * @param pages the rows before and behind, and where they are
 * @param downloads the same answer in other formats
 * @param docs the documentation of the query
 */
public record AnswerPage(
    String name,
    String heading,
    String summary,
    List<FormField> fields,
    boolean answered,
    List<Shown> columns,
    List<Line> rows,
    Optional<AnswerChart> chart,
    List<String> notes,
    List<Link> pages,
    List<Link> downloads,
    QueryDocs docs) {
  /**
   * A column that is shown.
   *
   * @param name its name
   * @param meaning what stands in it
   * @param number whether all its values are numbers
   */
  public record Shown(String name, String meaning, boolean number) {}

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
        FormField.of(query, values),
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        QueryDocs.of(query));
  }

  static AnswerPage of(
      Answer answer, Map<String, List<String>> values, AnswerLinks links, Iris iris) {
    CannedQuery query = answer.query();
    List<Column> kept = shown(answer, iris);
    List<Shown> columns =
        kept.stream()
            .map(
                column ->
                    new Shown(column.name(), column.meaning(), isNumbers(answer, column.name())))
            .toList();
    return new AnswerPage(
        query.name(),
        answer.sentence(),
        query.summary(),
        FormField.of(query, values),
        true,
        columns,
        answer.rows().stream()
            .map(row -> new Line(cells(row, kept, iris), why(row, iris)))
            .toList(),
        AnswerChart.of(
            answer,
            standing(answer, kept),
            columns.stream().filter(Shown::number).map(Shown::name).findFirst()),
        notes(answer),
        pages(links),
        AnswerFormat.fitting(answer, iris).stream()
            .map(AnswerFormat::word)
            .map(
                format ->
                    new Link(format, QueryAddress.with(query.name(), values, "format", format)))
            .toList(),
        QueryDocs.of(query));
  }

  private static List<String> notes(Answer answer) {
    List<String> notes = new ArrayList<>(answer.notes());
    answer.query().rule().ifPresent(notes::add);
    answer.query().absence().ifPresent(notes::add);
    notes.add(answer.coverage().note());
    return notes;
  }

  private static List<Link> pages(AnswerLinks links) {
    List<Link> pages = new ArrayList<>();
    links.previous().ifPresent(href -> pages.add(new Link("Rows before these", href)));
    links.next().ifPresent(href -> pages.add(new Link("More rows", href)));
    return pages;
  }

  /** Says for each column which one that is shown has the same texts. */
  private static Map<String, String> standing(Answer answer, List<Column> shown) {
    Map<String, String> standing = new LinkedHashMap<>();
    shown.forEach(column -> standing.put(column.name(), column.name()));
    for (String column : answer.columns()) {
      shown.stream()
          .filter(other -> isAll(answer, row -> repeats(row, column, other.name())))
          .findFirst()
          .ifPresent(other -> standing.putIfAbsent(column, other.name()));
    }
    return standing;
  }

  private static boolean isNumbers(Answer answer, String column) {
    List<Value> values =
        answer.rows().stream()
            .map(row -> row.values().get(column))
            .filter(Objects::nonNull)
            .toList();
    return !values.isEmpty()
        && values.stream()
            .map(Value::term)
            .allMatch(term -> term.isLiteral() && isNumber(term.getLiteralDatatypeURI()));
  }

  private static boolean isNumber(String datatype) {
    return datatype.equals(XSD.integer.getURI())
        || datatype.equals(XSD.decimal.getURI())
        || datatype.equals(XSD.xdouble.getURI());
  }

  /** Leaves out what the page says already: names beside their links, and nodes of evidence. */
  /**
   * Lists the columns that tell a reader something.
   *
   * @param answer the answer
   * @param iris tells parts of things by their IRIs
   * @return the columns but those that only hold parts, or repeat the label of another
   */
  public static List<Column> shown(Answer answer, Iris iris) {
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

package org.lectern.server.site.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ParameterException;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;
import org.lectern.server.answers.canned.AnswerPage;
import org.lectern.server.answers.canned.QueryAddress;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Links;

/** Runs the canned queries of the panels of a page. */
public final class PanelReader {
  private final QueryCatalogue catalogue;
  private final long timeoutMillis;

  /**
   * Makes a reader.
   *
   * @param catalogue the canned queries
   * @param timeoutMillis how long each may take
   */
  public PanelReader(QueryCatalogue catalogue, long timeoutMillis) {
    this.catalogue = catalogue;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * Reads the panels of a thing.
   *
   * @param kind what the thing is
   * @param thing its IRI
   * @param lease what to read, inside a transaction
   * @return the panels that have rows, in the order of the page; those whose query is not in the
   *     catalogue are left out
   */
  public List<PanelView> read(Kind kind, Node thing, Lease lease) {
    return read(Panels.of(kind), thing.getURI(), lease);
  }

  /**
   * Reads the panels of the front page.
   *
   * @param lease what to read, inside a transaction
   * @return the panels that have rows
   */
  public List<PanelView> front(Lease lease) {
    return read(Panels.FRONT, "", lease);
  }

  /**
   * Reads the answer of any canned query as a panel.
   *
   * @param query the query
   * @param values the values of its parameters as a user types them
   * @param most how many rows are shown
   * @param lease what to read, inside a transaction
   * @return the panel; without rows when the answer has none
   * @throws ParameterException when a value is missing, malformed, unknown or ambiguous
   */
  public PanelView read(CannedQuery query, Map<String, List<String>> values, int most, Lease lease)
      throws ParameterException {
    Answer answer =
        new QueryRunner(lease.iris(), lease.backing())
            .run(query, values, lease.dataset(), new RunLimits(most, timeoutMillis));
    LinkedHashMap<String, String> columns = new LinkedHashMap<>();
    AnswerPage.shown(answer, lease.iris())
        .forEach(column -> columns.put(column.name(), inWords(column.name())));
    Panel.Asked asked = new Panel.Asked(query.name(), null, null);
    Panel panel = new Panel("answer", answer.sentence(), asked, columns, null, null, most);
    return view(panel, answer, values, lease);
  }

  private static String inWords(String column) {
    String words = column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<PanelView> read(List<Panel> panels, String thing, Lease lease) {
    List<PanelView> views = new ArrayList<>();
    for (Panel panel : panels) {
      catalogue
          .find(panel.query().name())
          .flatMap(query -> read(panel, query, thing, lease))
          .ifPresent(views::add);
    }
    return views;
  }

  private Optional<PanelView> read(Panel panel, CannedQuery query, String thing, Lease lease) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    panel.query().about().ifPresent(parameter -> values.put(parameter, List.of(thing)));
    panel.query().with().forEach((name, value) -> values.put(name, List.of(value)));
    Optional<Answer> run = run(query, values, panel.rows(), lease);
    if (run.isEmpty()) {
      return Optional.of(late(panel, query, values));
    }
    Answer answer = run.get();
    if (answer.rows().isEmpty()) {
      return Optional.empty();
    }
    PanelView view = view(panel, answer, values, lease);
    return switch (panel.layout()) {
      case TIMETABLE -> Optional.of(Timetable.arrange(view));
      case TREE -> Tree.arrange(view);
      default -> Optional.of(view);
    };
  }

  /** Shows the columns that are filled in some row. */
  private static PanelView view(
      Panel panel, Answer answer, Map<String, List<String>> values, Lease lease) {
    List<PanelView.Column> columns =
        panel.columns().entrySet().stream()
            .filter(column -> isFilled(column.getKey(), answer))
            .map(column -> column(column.getKey(), column.getValue(), answer))
            .toList();
    return new PanelView(
        panel.id(),
        panel.heading(),
        answer.sentence(),
        columns,
        lines(panel.layout(), answer, columns, lease.iris()),
        panel.layout(),
        answer.truncated(),
        panel.figure().filter(figure -> figure.partial() || !answer.truncated()),
        links(answer, values, lease.iris()),
        false);
  }

  private static boolean isFilled(String column, Answer answer) {
    return answer.rows().stream().anyMatch(row -> row.values().containsKey(column));
  }

  /** Runs a query; the answer is empty when it does not come in time. */
  private Optional<Answer> run(
      CannedQuery query, Map<String, List<String>> values, int most, Lease lease) {
    long begun = System.nanoTime();
    try {
      return Optional.of(
          new QueryRunner(lease.iris(), lease.backing())
              .run(query, values, lease.dataset(), new RunLimits(most, timeoutMillis)));
    } catch (ParameterException e) {
      throw new IllegalStateException("a panel does not fit the query " + query.name(), e);
    } catch (QueryCancelledException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // A join or a sort that is stopped midway complains that its data are gone.
      long allowed = Math.min(timeoutMillis, query.budget().millis());
      if ((System.nanoTime() - begun) / 1_000_000 >= allowed) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static PanelView late(Panel panel, CannedQuery query, Map<String, List<String>> values) {
    String address = QueryAddress.of(query.name(), values);
    PanelView.Links links =
        new PanelView.Links(
            address,
            "/queries/" + query.name() + ".rq",
            QueryAddress.with(query.name(), values, "format", "json"),
            address + "#cite");
    return new PanelView(
        panel.id(),
        panel.heading(),
        "",
        List.of(),
        List.of(),
        PanelView.Layout.WORDS,
        false,
        Optional.empty(),
        links,
        true);
  }

  /** An answer with papers or talks is cited by these, any other by itself. */
  private static PanelView.Links links(Answer answer, Map<String, List<String>> values, Iris iris) {
    String name = answer.query().name();
    String address = QueryAddress.of(name, values);
    return new PanelView.Links(
        address,
        "/queries/" + name + ".rq",
        QueryAddress.with(name, values, "format", "json"),
        AnswerFormat.BIBTEX.writer().fits(answer, iris)
            ? QueryAddress.with(name, values, "format", "bibtex")
            : address + "#cite");
  }

  private static PanelView.Column column(String name, String heading, Answer answer) {
    boolean number =
        answer.rows().stream()
            .map(row -> row.values().get(name))
            .allMatch(value -> value == null || isNumber(value.term()));
    return new PanelView.Column(name, heading, number);
  }

  private static boolean isNumber(Node term) {
    return term.isLiteral() && term.getLiteralLexicalForm().matches("-?[0-9.]+");
  }

  /** Words need a word to be shown, and stand with the sum of their numbers. */
  private static List<PanelView.Line> lines(
      PanelView.Layout layout, Answer answer, List<PanelView.Column> columns, Iris iris) {
    List<PanelView.Line> lines =
        answer.rows().stream().map(row -> line(row, columns, iris)).toList();
    return layout == PanelView.Layout.WORDS
        ? lines.stream()
            .filter(line -> !line.cells().get(0).text().isEmpty())
            .map(PanelReader::summed)
            .toList()
        : lines;
  }

  private static PanelView.Line summed(PanelView.Line line) {
    long sum =
        line.cells().stream()
            .skip(1)
            .map(PanelView.Cell::text)
            .filter(text -> text.matches("[0-9]+"))
            .mapToLong(Long::parseLong)
            .sum();
    List<PanelView.Cell> cells = new ArrayList<>();
    cells.add(line.cells().get(0));
    if (sum > 0) {
      cells.add(new PanelView.Cell(Long.toString(sum), ""));
    }
    return new PanelView.Line(line.day(), cells, line.why(), line.moreReasons());
  }

  private static PanelView.Line line(Row row, List<PanelView.Column> columns, Iris iris) {
    List<PanelView.Cell> cells =
        columns.stream().map(column -> cell(row.values().get(column.name()), iris)).toList();
    List<Receipt> receipts = row.receipts();
    return receipts.isEmpty()
        ? new PanelView.Line("", cells, new PanelView.Cell("", ""), 0)
        : new PanelView.Line("", cells, why(receipts.get(0), iris), receipts.size() - 1);
  }

  private static PanelView.Cell why(Receipt receipt, Iris iris) {
    String lines =
        receipt.firstLine() == receipt.lastLine()
            ? "line " + receipt.firstLine()
            : "lines " + receipt.firstLine() + "–" + receipt.lastLine();
    return new PanelView.Cell(lines, Links.to(receipt.recordIri(), iris).orElse(""));
  }

  private static PanelView.Cell cell(Value value, Iris iris) {
    if (value == null) {
      return new PanelView.Cell("", "");
    }
    Node term = value.term();
    if (term.isURI()) {
      return new PanelView.Cell(
          value.label().orElse(term.getURI()), Links.to(term.getURI(), iris).orElse(""));
    }
    return new PanelView.Cell(term.isLiteral() ? text(term) : "", "");
  }

  /** Times are shown without what a reader does not need; a timetable reads the whole. */
  private static String text(Node literal) {
    String text = literal.getLiteralLexicalForm();
    return XSDDatatype.XSDdateTime.equals(literal.getLiteralDatatype())
        ? text.replace('T', ' ').replaceFirst(":00$", "")
        : text;
  }
}

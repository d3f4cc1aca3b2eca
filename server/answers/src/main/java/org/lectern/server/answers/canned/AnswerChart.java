package org.lectern.server.answers.canned;

import java.util.Map;
import java.util.Optional;
import org.lectern.queries.Answer;
import org.lectern.queries.Chart;

/**
 * The drawing of an answer, which a script makes from the table on the page.
 *
 * @param kind {@code bar}, {@code line} or {@code network}
 * @param x the column along the axis, or where the links of a network begin
 * @param y the column of numbers, or of the weights of links; may be empty for a network
 * @param series the column whose values are told apart, may be empty
 * @param target the column where the links of a network end, empty for other charts
 */
public record AnswerChart(String kind, String x, String y, String series, String target) {
  /** The file under {@code /static/} that the drawing needs. */
  public String library() {
    return kind.equals("network") ? "lib/cytoscape.min.js" : "lib/chart.umd.min.js";
  }

  /**
   * Finds what to draw.
   *
   * @param answer the answer
   * @param standing the shown column that stands for each column, by name
   * @param numbers the first column of numbers that is shown
   * @return the drawing, or empty when the header asks for none or its columns are not shown
   */
  static Optional<AnswerChart> of(
      Answer answer, Map<String, String> standing, Optional<String> numbers) {
    Optional<Chart> wanted = answer.query().chart();
    if (wanted.isEmpty() || answer.rows().isEmpty()) {
      return Optional.empty();
    }
    Chart chart = wanted.get();
    if (chart.kind().equals("network")) {
      return column(chart, "source", standing)
          .flatMap(
              source ->
                  column(chart, "target", standing)
                      .map(
                          target ->
                              new AnswerChart(
                                  chart.kind(),
                                  source,
                                  column(chart, "weight", standing).orElse(""),
                                  "",
                                  target)));
    }
    Optional<String> x =
        column(chart, "x", standing).or(() -> standing.values().stream().findFirst());
    Optional<String> y = column(chart, "y", standing).or(() -> numbers);
    return x.flatMap(
        across ->
            y.map(
                up ->
                    new AnswerChart(
                        chart.kind(),
                        across,
                        up,
                        column(chart, "series", standing).orElse(""),
                        "")));
  }

  private static Optional<String> column(Chart chart, String part, Map<String, String> standing) {
    return chart.column(part).map(standing::get);
  }
}

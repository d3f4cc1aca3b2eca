package org.lectern.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the chart that suits an answer and the columns it shows.
 *
 * @param kind {@code bar}, {@code line} or {@code network}
 * @param columns the column for each part of the chart that the header names
 */
public record Chart(String kind, Map<String, String> columns) {
  /** The parts of each kind of chart. */
  public static final Map<String, List<String>> PARTS =
      Map.of(
          "bar", List.of("x", "y", "series"),
          "line", List.of("x", "y", "series"),
          "network", List.of("source", "target", "weight"));

  /** Copies the columns. */
  public Chart {
    columns = Map.copyOf(columns);
  }

  /**
   * Gives the column that a part of the chart shows.
   *
   * @param part a part such as {@code x}
   * @return the column's name, or empty when the header leaves the choice open
   */
  public Optional<String> column(String part) {
    return Optional.ofNullable(columns.get(part));
  }
}

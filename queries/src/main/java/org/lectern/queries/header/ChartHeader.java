package org.lectern.queries.header;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Chart;

/** Reads a header's {@code chart}: the kind alone, or the kind and its columns. */
final class ChartHeader {
  private static final String FIELD = "chart";
  private static final String KIND = "kind";

  private ChartHeader() {}

  /**
   * Reads the chart.
   *
   * @param fields the fields of the header
   * @return the chart, or empty when the header names none
   * @throws QueryFileException when the kind is unknown or a part does not belong to it
   */
  static Optional<Chart> read(HeaderFields fields) {
    if (fields.isText(FIELD)) {
      return fields
          .optionalText(FIELD)
          .map(kind -> new Chart(known(fields, fields.place(FIELD), kind), Map.of()));
    }
    Set<String> parts = new HashSet<>(Set.of(KIND));
    Chart.PARTS.values().forEach(parts::addAll);
    return fields.mapping(FIELD, parts).map(ChartHeader::withColumns);
  }

  private static Chart withColumns(HeaderFields chart) {
    String kind = known(chart, chart.place(KIND), chart.text(KIND));
    Map<String, String> columns = new LinkedHashMap<>();
    for (String part : Chart.PARTS.get(kind)) {
      chart.optionalText(part).ifPresent(column -> columns.put(part, column));
    }
    Chart.PARTS.values().stream()
        .flatMap(List::stream)
        .filter(part -> !Chart.PARTS.get(kind).contains(part))
        .filter(part -> chart.optionalText(part).isPresent())
        .findFirst()
        .ifPresent(
            part -> {
              throw chart.fault(
                  chart.place(part),
                  "expected only "
                      + String.join(", ", Chart.PARTS.get(kind))
                      + " for a chart of kind "
                      + kind
                      + ", found '"
                      + part
                      + "'");
            });
    return new Chart(kind, columns);
  }

  /**
   * Checks that the chart shows columns of the answer.
   *
   * @param fields the fields of the header
   * @param query the query
   * @throws QueryFileException when a part names no column
   */
  static void check(HeaderFields fields, CannedQuery query) {
    query
        .chart()
        .ifPresent(
            chart ->
                chart
                    .columns()
                    .forEach(
                        (part, column) -> {
                          if (query.columns().stream().noneMatch(c -> c.name().equals(column))) {
                            throw fields.fault(
                                fields.place(FIELD),
                                "'" + part + "' names '" + column + "', which is no column");
                          }
                        }));
  }

  private static String known(HeaderFields fields, Place place, String kind) {
    if (!Chart.PARTS.containsKey(kind)) {
      throw fields.fault(
          place,
          "expected one of "
              + String.join(", ", Chart.PARTS.keySet().stream().sorted().toList())
              + ", found '"
              + kind
              + "'");
    }
    return kind;
  }
}

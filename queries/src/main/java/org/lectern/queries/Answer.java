package org.lectern.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the answer of one run, complete in memory and free of the store.
 *
 * @param query the query that was run
 * @param sentence its title with the labels of the values filled in
 * @param parameters the values the query was given, defaults included, by parameter; a parameter
 *     without value is absent
 * @param columns the names of the columns
 * @param rows the rows in the order of the query
 * @param truncated whether the limit left out further rows
 */
public record Answer(
    CannedQuery query,
    String sentence,
    Map<String, List<BoundValue>> parameters,
    List<String> columns,
    List<Row> rows,
    boolean truncated) {
  /** Copies the collections, keeping their order. */
  public Answer {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}

package org.lectern.queries.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.queries.CannedQuery;

/**
 * One way to take a sentence: a query with values.
 *
 * @param query the query
 * @param values the values of its parameters as a caller would type them
 * @param shown the same for a reader: labels where the values are entities
 * @param confidence from 0 to 1
 * @param complete whether every required parameter has a value
 */
public record Reading(
    CannedQuery query,
    Map<String, List<String>> values,
    Map<String, List<String>> shown,
    double confidence,
    boolean complete) {
  /** Copies the maps, keeping their order. */
  public Reading {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
  }
}

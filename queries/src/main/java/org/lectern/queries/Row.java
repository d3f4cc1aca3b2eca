package org.lectern.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds one row of an answer.
 *
 * @param values the cells by column, in the order of the columns; a column without value is absent
 * @param receipts the records the row rests on, by document and line, each once
 */
public record Row(Map<String, Value> values, List<Receipt> receipts) {
  /** Copies both, keeping their order. */
  public Row {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    receipts = List.copyOf(receipts);
  }
}

package org.lectern.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds one row of an answer.
 *
 * @param values the cells by column, in the order of the columns; a column without value is absent
 * @param receipts the records the row rests on, by document and line, each once; at most {@link
 *     #MOST_RECEIPTS}
 * @param receiptsTotal how many records the row rests on
 * @param premises what the row rests on and why it holds; only with full evidence
 */
public record Row(
    Map<String, Value> values, List<Receipt> receipts, int receiptsTotal, List<Premise> premises) {
  /** How many records of a row are listed at most. */
  public static final int MOST_RECEIPTS = 100;

  /** Copies the collections, keeping their order. */
  public Row {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    receipts = List.copyOf(receipts);
    premises = List.copyOf(premises);
  }

  /**
   * Makes a row whose records are all listed.
   *
   * @param values the cells by column
   * @param receipts the records
   */
  public Row(Map<String, Value> values, List<Receipt> receipts) {
    this(values, receipts, receipts.size(), List.of());
  }
}

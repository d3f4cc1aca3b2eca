package org.lectern.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the answer of one run, complete in memory and free of the store.
 *
 * @param asked the query that was run, with its values
 * @param sentence its title with the labels of the values filled in
 * @param columns the names of the columns
 * @param rows the rows in the order of the query
 * @param truncated whether there are further rows behind the last
 * @param notes what a reader has to know to read the answer rightly, each one sentence
 * @param coverage what was searched
 */
public record Answer(
    BoundQuery asked,
    String sentence,
    List<String> columns,
    List<Row> rows,
    boolean truncated,
    List<String> notes,
    Coverage coverage) {
  /** Copies the collections, keeping their order. */
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** The query that was run. */
  public CannedQuery query() {
    return asked.query();
  }

  /** The values the query was given, defaults included, by parameter. */
  public Map<String, List<BoundValue>> parameters() {
    return asked.values();
  }

  /**
   * Says where the rows behind this answer begin.
   *
   * @return the offset to ask for next, or empty when there are no further rows
   */
  public Optional<Integer> nextOffset() {
    return truncated ? Optional.of(asked.offset() + rows.size()) : Optional.empty();
  }

  /**
   * Says where the rows before this answer begin.
   *
   * @return the offset to ask for, or empty when this answer begins at the first row
   */
  public Optional<Integer> previousOffset() {
    return asked.offset() == 0
        ? Optional.empty()
        : Optional.of(Math.max(0, asked.offset() - asked.limit()));
  }
}

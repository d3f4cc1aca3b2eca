package org.lectern.server.site.panel;

import java.util.Objects;

/**
 * A drawing of the rows of a table, which the scripts of the page make from the table itself.
 *
 * @param kind {@code bar} or {@code network}
 * @param x the column along the axis, or of the nodes of a network
 * @param series the column whose values are stacked, empty when the columns of numbers stand apart
 * @param y the columns of numbers, parted by blanks; for a network the weight of the links
 * @param caption what is to be seen
 */
public record Figure(String kind, String x, String series, String y, String caption) {
  /** Takes no series to be an empty one. */
  public Figure {
    series = Objects.requireNonNullElse(series, "");
  }

  /** Whether it tells the truth about the first rows alone; a chart over time does not. */
  boolean partial() {
    return kind.equals("network");
  }
}

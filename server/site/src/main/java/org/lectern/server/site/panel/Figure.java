package org.lectern.server.site.panel;

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
  /** Draws a bar for each column of numbers at each value of {@code x}. */
  static Figure bars(String x, String y, String caption) {
    return new Figure("bar", x, "", y, caption);
  }

  /** Stacks the numbers of each series at each value of {@code x}. */
  static Figure stacks(String x, String series, String y, String caption) {
    return new Figure("bar", x, series, y, caption);
  }

  /** Draws the thing of the page in the middle of those it is linked with. */
  static Figure network(String nodes, String weight, String caption) {
    return new Figure("network", nodes, "", weight, caption);
  }

  /** Whether it tells the truth about the first rows alone; a chart over time does not. */
  boolean partial() {
    return kind.equals("network");
  }
}

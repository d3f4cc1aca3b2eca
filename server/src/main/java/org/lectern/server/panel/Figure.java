package org.lectern.server.panel;

/**
 * A drawing of the rows of a table, which the scripts of the page make from the table itself.
 *
 * @param kind {@code bar}, {@code line} or {@code network}
 * @param x the column along the axis, or of the nodes of a network
 * @param y the columns of numbers, parted by blanks; for a network the weight of the links
 * @param caption what is to be seen
 */
public record Figure(String kind, String x, String y, String caption) {}

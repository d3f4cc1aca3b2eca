package org.lectern.server.site.panel;

import java.util.List;
import java.util.Optional;

/**
 * What a panel shows.
 *
 * @param id its anchor
 * @param heading what it shows
 * @param sentence the question it answers
 * @param columns the columns
 * @param rows the rows
 * @param layout how the rows are laid out
 * @param more whether the query has more rows
 * @param figure what is drawn above the rows
 * @param links where the panel comes from
 * @param late whether the answer took too long to stand on the page
 */
public record PanelView(
    String id,
    String heading,
    String sentence,
    List<Column> columns,
    List<Line> rows,
    Layout layout,
    boolean more,
    Optional<Figure> figure,
    Links links,
    boolean late) {
  /** Changes the layout and what it lays out. */
  PanelView laidOut(Layout other, List<Column> otherColumns, List<Line> otherRows) {
    return new PanelView(
        id, heading, sentence, otherColumns, otherRows, other, more, figure, links, late);
  }

  /** How rows are laid out. */
  public enum Layout {
    /** A table with a heading for each column. */
    TABLE,
    /** A table whose first column is a time. */
    TIMETABLE,
    /** Words in a row, each with its number; for many short rows. */
    WORDS,
    /** What is broader than the thing of the page, the thing, and what is narrower. */
    TREE
  }

  /**
   * A column.
   *
   * @param name its name in the query
   * @param heading its name for readers
   * @param number whether its cells are numbers
   */
  public record Column(String name, String heading, boolean number) {}

  /**
   * A value that may lead somewhere.
   *
   * @param text what is shown
   * @param href where it leads, empty when nowhere
   */
  public record Cell(String text, String href) {}

  /**
   * A row.
   *
   * @param day the day under which a timetable places it, empty in other layouts
   * @param cells one a column
   * @param why the record it rests on, the first of several; empty text when there is none
   * @param moreReasons how many other records it rests on
   */
  public record Line(String day, List<Cell> cells, Cell why, int moreReasons) {}

  /**
   * Where the panel comes from.
   *
   * @param answer the whole answer, with the lines each row rests on
   * @param query the text of the query
   * @param data the answer as JSON
   * @param cite how to cite the answer
   */
  public record Links(String answer, String query, String data, String cite) {}
}

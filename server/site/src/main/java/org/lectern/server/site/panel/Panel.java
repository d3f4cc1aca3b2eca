package org.lectern.server.site.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a page: a canned query about the thing of the page, and how its answer is shown.
 *
 * @param id the anchor of the panel on its page
 * @param heading what it shows, in a few words
 * @param query the name of the canned query
 * @param parameter the parameter that is given the thing, or {@link #NOTHING}
 * @param fixed further parameters with their values
 * @param columns what is shown of each row
 * @param layout how the rows are laid out
 * @param figure what is drawn above the rows
 * @param most how many rows are shown
 */
record Panel(
    String id,
    String heading,
    String query,
    String parameter,
    Map<String, String> fixed,
    List<Shown> columns,
    PanelView.Layout layout,
    Optional<Figure> figure,
    int most) {
  /** Stands for the parameter of a panel that is about nothing in particular. */
  static final String NOTHING = "";

  private static final int ROWS = 15;

  /**
   * A column of the query that is shown.
   *
   * @param column its name in the query
   * @param heading its name for readers
   */
  record Shown(String column, String heading) {}

  /** Starts a panel: a table of the first rows, without a figure. */
  static Panel of(String id, String heading, String query, String parameter, Shown... columns) {
    return new Panel(
        id,
        heading,
        query,
        parameter,
        Map.of(),
        List.of(columns),
        PanelView.Layout.TABLE,
        Optional.empty(),
        ROWS);
  }

  /** Adds a parameter with a value. */
  Panel with(String name, String value) {
    return new Panel(
        id, heading, query, parameter, Map.of(name, value), columns, layout, figure, most);
  }

  /** Changes the layout. */
  Panel as(PanelView.Layout other) {
    return new Panel(id, heading, query, parameter, fixed, columns, other, figure, most);
  }

  /** Adds a figure. */
  Panel drawn(Figure drawing) {
    return new Panel(
        id, heading, query, parameter, fixed, columns, layout, Optional.of(drawing), most);
  }

  /** Changes how many rows are shown. */
  Panel showing(int rows) {
    return new Panel(id, heading, query, parameter, fixed, columns, layout, figure, rows);
  }
}

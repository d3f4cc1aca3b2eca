package org.lectern.server.site.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One part of a page: a canned query about the thing of the page, and how its answer is shown.
 *
 * @param id the anchor of the panel on its page
 * @param heading what it shows, in a few words
 * @param query what is asked
 * @param columns what is shown of each row: names of columns with their headings for readers, in
 *     the order shown
 * @param layout how the rows are laid out, a table unless given
 * @param figure what is drawn above the rows
 * @param rows how many rows are shown, {@value #ROWS} unless given
 */
record Panel(
    String id,
    String heading,
    Asked query,
    LinkedHashMap<String, String> columns,
    PanelView.Layout layout,
    Optional<Figure> figure,
    Integer rows) {
  private static final int ROWS = 15;

  Panel {
    columns = Objects.requireNonNullElseGet(columns, LinkedHashMap::new);
    layout = Objects.requireNonNullElse(layout, PanelView.Layout.TABLE);
    figure = Objects.requireNonNullElse(figure, Optional.empty());
    rows = Objects.requireNonNullElse(rows, ROWS);
  }

  /**
   * A canned query and what it is given.
   *
   * @param name its name in the catalogue
   * @param about the parameter that is given the thing of the page, none for a panel about nothing
   *     in particular
   * @param with further parameters with their values
   */
  record Asked(String name, Optional<String> about, Map<String, String> with) {
    Asked {
      about = Objects.requireNonNullElse(about, Optional.empty());
      with = with == null ? Map.of() : Map.copyOf(with);
    }
  }
}

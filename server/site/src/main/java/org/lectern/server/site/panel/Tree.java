package org.lectern.server.site.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Arranges what is broader and narrower than the thing of a page. */
public final class Tree {
  private static final String BROADER = "broader";
  private static final String NARROWER = "narrower";

  private Tree() {}

  /**
   * Keeps the rows that belong to the tree, each once.
   *
   * @param view a panel whose first column says how the second stands to the thing
   * @return the panel, or empty when nothing is broader or narrower
   */
  static Optional<PanelView> arrange(PanelView view) {
    List<PanelView.Line> rows =
        view.rows().stream()
            .filter(row -> List.of(BROADER, NARROWER).contains(row.cells().get(0).text()))
            .sorted(Comparator.comparing(row -> row.cells().get(0).text()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(view.laidOut(view.layout(), view.columns(), rows));
  }

  /** What is broader than the thing. */
  public static List<PanelView.Cell> broader(PanelView view) {
    return cells(view, BROADER);
  }

  /** What is narrower than the thing. */
  public static List<PanelView.Cell> narrower(PanelView view) {
    return cells(view, NARROWER);
  }

  private static List<PanelView.Cell> cells(PanelView view, String aspect) {
    return view.rows().stream()
        .filter(row -> row.cells().get(0).text().equals(aspect))
        .map(row -> row.cells().get(1))
        .distinct()
        .toList();
  }
}

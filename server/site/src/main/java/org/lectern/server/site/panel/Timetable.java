package org.lectern.server.site.panel;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arranges a programme by days and times, as far as times are printed. */
final class Timetable {
  private static final String START = "start";
  private static final String END = "end";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Timetable() {}

  /**
   * Puts beginning and end into one column and the days beside the rows.
   *
   * @param view a panel with the columns {@code start} and {@code end}, where they have values
   * @return the panel by days; as a plain table in the order of the document when no time is
   *     printed
   */
  static PanelView arrange(PanelView view) {
    int start = column(view, START);
    int end = column(view, END);
    if (start < 0) {
      return view.laidOut(PanelView.Layout.TABLE, view.columns(), view.rows());
    }
    List<Integer> others =
        IntStream.range(0, view.columns().size())
            .filter(at -> at != start && at != end)
            .boxed()
            .toList();
    List<PanelView.Column> columns = new ArrayList<>();
    columns.add(view.columns().get(start));
    others.forEach(at -> columns.add(view.columns().get(at)));
    List<PanelView.Line> rows =
        view.rows().stream().map(row -> line(row, start, end, others)).toList();
    return view.laidOut(PanelView.Layout.TIMETABLE, columns, rows);
  }

  private static PanelView.Line line(PanelView.Line row, int start, int end, List<Integer> others) {
    Optional<LocalDateTime> from = time(row.cells().get(start));
    Optional<LocalDateTime> to = end < 0 ? Optional.empty() : time(row.cells().get(end));
    String shown =
        from.map(TIME::format).orElse("") + to.map(until -> "–" + TIME.format(until)).orElse("");
    List<PanelView.Cell> cells = new ArrayList<>();
    cells.add(new PanelView.Cell(shown, ""));
    others.forEach(at -> cells.add(row.cells().get(at)));
    return new PanelView.Line(
        from.map(DAY::format).orElse(""), cells, row.why(), row.moreReasons());
  }

  private static Optional<LocalDateTime> time(PanelView.Cell cell) {
    try {
      return cell.text().isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(
                  cell.text().replace(' ', 'T').replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static int column(PanelView view, String name) {
    return IntStream.range(0, view.columns().size())
        .filter(at -> view.columns().get(at).name().equals(name))
        .findFirst()
        .orElse(-1);
  }
}

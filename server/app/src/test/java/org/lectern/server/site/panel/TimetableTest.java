package org.lectern.server.site.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final PanelView.Column TALK = new PanelView.Column("talk", "Talk", false);

  private static PanelView panel(List<PanelView.Column> columns, List<List<String>> rows) {
    return new PanelView(
        "programme",
        "Programme",
        "Programme of a meeting",
        columns,
        rows.stream()
            .map(
                row ->
                    new PanelView.Line(
                        "",
                        row.stream().map(text -> new PanelView.Cell(text, "")).toList(),
                        new PanelView.Cell("", ""),
                        0))
            .toList(),
        PanelView.Layout.TIMETABLE,
        false,
        Optional.empty(),
        new PanelView.Links("", "", "", ""),
        false);
  }

  @Test
  void putsBeginningAndEndTogetherAndTheDayBeside() {
    PanelView arranged =
        Timetable.arrange(
            panel(
                List.of(
                    new PanelView.Column("start", "Time", false),
                    new PanelView.Column("end", "Until", false),
                    TALK),
                List.of(
                    List.of("2024-09-26T09:30:00", "2024-09-26T10:15:00", "One"),
                    List.of("2024-09-27T14:00:00", "", "Two"),
                    List.of("", "", "Three"))));
    assertThat(arranged.layout()).isEqualTo(PanelView.Layout.TIMETABLE);
    assertThat(arranged.columns())
        .extracting(PanelView.Column::name)
        .containsExactly("start", "talk");
    assertThat(arranged.rows())
        .extracting(PanelView.Line::day)
        .containsExactly("Thursday, 26 September 2024", "Friday, 27 September 2024", "");
    assertThat(arranged.rows())
        .extracting(row -> row.cells().get(0).text())
        .containsExactly("09:30–10:15", "14:00", "");
    assertThat(arranged.rows())
        .extracting(row -> row.cells().get(1).text())
        .containsExactly("One", "Two", "Three");
  }

  @Test
  void staysATableInTheOrderOfTheDocumentWhereNoTimeIsPrinted() {
    PanelView programme = panel(List.of(TALK), List.of(List.of("One"), List.of("Two")));
    assertThat(Timetable.arrange(programme).layout()).isEqualTo(PanelView.Layout.TABLE);
    assertThat(Timetable.arrange(programme).rows()).isEqualTo(programme.rows());
  }
}

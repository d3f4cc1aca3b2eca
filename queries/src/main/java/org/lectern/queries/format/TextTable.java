package org.lectern.queries.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.queries.Answer;
import org.lectern.queries.Row;
import org.lectern.queries.Value;

/** Writes an answer as a table of labels for terminals. */
final class TextTable implements AnswerWriter {
  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException {
    List<String> columns = shown(answer);
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns);
    for (Row row : answer.rows()) {
      cells.add(columns.stream().map(column -> cell(row.values().get(column))).toList());
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder(printable(answer.sentence())).append("\n\n");
    line(text, cells.get(0), widths);
    line(text, columns.stream().map(column -> "").toList(), widths, '-');
    for (int i = 0; i < answer.rows().size(); i++) {
      line(text, cells.get(i + 1), widths);
      TextEvidence.write(answer.rows().get(i), text);
    }
    text.append('\n').append(footer(answer)).append('\n');
    notes(answer).forEach(note -> text.append(printable(note)).append('\n'));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves out columns of names that repeat the labels of an earlier column of things. */
  private static List<String> shown(Answer answer) {
    Set<List<String>> labels = new HashSet<>();
    List<String> shown = new ArrayList<>();
    for (String column : answer.columns()) {
      List<Value> values = new ArrayList<>();
      answer.rows().forEach(row -> values.add(row.values().get(column)));
      List<String> texts = values.stream().map(TextTable::cell).toList();
      boolean things = values.stream().anyMatch(value -> value != null && value.term().isURI());
      if (things || !labels.contains(texts)) {
        shown.add(column);
      }
      if (things) {
        labels.add(texts);
      }
    }
    return shown;
  }

  private static String cell(Value value) {
    if (value == null) {
      return "";
    }
    String text =
        printable(
            value.term().isLiteral()
                ? value.term().getLiteralLexicalForm()
                : value.label().orElseGet(() -> value.term().toString()));
    return length(text) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    line(text, cells, widths, ' ');
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths, char fill) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(cells.get(i));
      line.append(String.valueOf(fill).repeat(widths[i] - length(cells.get(i))));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String footer(Answer answer) {
    int rows = answer.rows().size();
    return rows
        + (rows == 1 ? " row" : " rows")
        + (answer.rows().isEmpty() || answer.asked().offset() == 0
            ? ""
            : " after the first " + answer.asked().offset())
        + answer
            .nextOffset()
            .map(next -> "; there are more, raise limit or set offset=" + next + " to see them")
            .orElse("");
  }

  private static List<String> notes(Answer answer) {
    List<String> notes = new ArrayList<>(answer.notes());
    if (answer.rows().isEmpty() || answer.query().absence().isPresent()) {
      answer.query().absence().ifPresent(notes::add);
      notes.add(answer.coverage().note());
    }
    return notes;
  }

  /** Control characters could command the terminal, so blanks stand for them. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

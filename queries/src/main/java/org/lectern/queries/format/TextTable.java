package org.lectern.queries.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lectern.queries.Answer;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;

/** Writes an answer as a table of labels for terminals. */
final class TextTable implements AnswerWriter {
  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    cells.add(answer.columns());
    for (Row row : answer.rows()) {
      cells.add(answer.columns().stream().map(column -> cell(row.values().get(column))).toList());
    }
    int[] widths = new int[answer.columns().size()];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder(printable(answer.sentence())).append("\n\n");
    line(text, cells.get(0), widths);
    line(text, answer.columns().stream().map(column -> "").toList(), widths, '-');
    for (int i = 0; i < answer.rows().size(); i++) {
      line(text, cells.get(i + 1), widths);
      if (setting.evidence()) {
        answer.rows().get(i).receipts().forEach(receipt -> text.append(evidence(receipt)));
      }
    }
    text.append('\n').append(footer(answer)).append('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
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

  private static String evidence(Receipt receipt) {
    String lines =
        receipt.firstLine() == receipt.lastLine()
            ? "line " + receipt.firstLine()
            : "lines " + receipt.firstLine() + "-" + receipt.lastLine();
    return "    "
        + printable(receipt.document())
        + ", "
        + lines
        + receipt.aboutLine().map(line -> ", about line " + line).orElse("")
        + "\n";
  }

  private static String footer(Answer answer) {
    int rows = answer.rows().size();
    return rows
        + (rows == 1 ? " row" : " rows")
        + (answer.truncated() ? "; there are more, raise limit to see them" : "");
  }

  /** Control characters could command the terminal, so blanks stand for them. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

package org.lectern.queries.format;

import org.lectern.queries.Premise;
import org.lectern.queries.PrintedValue;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;

/** Writes below a row of a table what the row rests on. */
final class TextEvidence {
  private static final String INDENT = "    ";

  private TextEvidence() {}

  /** Writes the records of a row, and with full evidence what they print and the premises. */
  static void write(Row row, StringBuilder text) {
    row.receipts().forEach(receipt -> receipt(receipt, text));
    int left = row.receiptsTotal() - row.receipts().size();
    if (left > 0) {
      text.append(INDENT).append("and ").append(left).append(" records more\n");
    }
    row.premises().forEach(premise -> premise(premise, INDENT, text));
  }

  private static void receipt(Receipt receipt, StringBuilder text) {
    text.append(INDENT)
        .append(TextTable.printable(receipt.document()))
        .append(", ")
        .append(lines(receipt))
        .append('\n');
    for (PrintedValue value : receipt.printed()) {
      text.append(INDENT)
          .append(INDENT)
          .append(value.role())
          .append(": ")
          .append(TextTable.printable(value.text()))
          .append(value.line().map(line -> ", line " + line).orElse(""))
          .append(value.affiliation().map(at -> " (" + TextTable.printable(at) + ")").orElse(""))
          .append('\n');
    }
  }

  private static String lines(Receipt receipt) {
    String lines =
        receipt.firstLine() == receipt.lastLine()
            ? "line " + receipt.firstLine()
            : "lines " + receipt.firstLine() + "-" + receipt.lastLine();
    return lines + receipt.aboutLine().map(line -> ", about line " + line).orElse("");
  }

  private static void premise(Premise premise, String indent, StringBuilder text) {
    text.append(indent)
        .append("because of ")
        .append(premise.kind())
        .append(" ")
        .append(TextTable.printable(premise.label().orElse(premise.node().toString())))
        .append(premise.printed().map(p -> ", printed " + TextTable.printable(p)).orElse(""))
        .append(premise.rule().map(rule -> ", by " + TextTable.printable(rule)).orElse(""))
        .append(premise.score().map(score -> ", score " + score).orElse(""))
        .append('\n');
    premise.premises().forEach(each -> premise(each, indent + INDENT, text));
  }
}

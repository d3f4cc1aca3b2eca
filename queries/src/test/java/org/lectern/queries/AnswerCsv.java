package org.lectern.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;

/**
 * Writes an answer as expected files hold it: data IRIs without their base, receipts in the last
 * column.
 */
public final class AnswerCsv {
  private static final int RECEIPTS = 12;

  private AnswerCsv() {}

  /** Writes an answer; of many receipts of a row the first are named and the rest counted. */
  public static String of(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", answer.columns()) + ",receipts");
    for (Row row : answer.rows()) {
      List<String> cells = new ArrayList<>();
      for (String column : answer.columns()) {
        Value value = row.values().get(column);
        cells.add(value == null ? "" : quoted(shown(value.term())));
      }
      cells.add(receipts(row));
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Shows a term as in the files. */
  public static String shown(Node term) {
    return term.isURI()
        ? term.getURI().replace(Iris.DEFAULT_BASE, "")
        : term.getLiteralLexicalForm();
  }

  private static String receipts(Row row) {
    String named =
        row.receipts().stream()
            .limit(RECEIPTS)
            .map(r -> r.document() + ":" + r.firstLine() + "-" + r.lastLine())
            .collect(Collectors.joining(" "));
    return row.receiptsTotal() > RECEIPTS ? named + " +" + (row.receiptsTotal() - RECEIPTS) : named;
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

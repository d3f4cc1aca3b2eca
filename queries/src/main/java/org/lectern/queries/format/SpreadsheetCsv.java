package org.lectern.queries.format;

import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.lectern.queries.Answer;

/**
 * Writes an answer as CSV for spreadsheets, which take a cell that begins like a formula for one:
 * an apostrophe before such a cell keeps it a text. The plain CSV of SPARQL results does not do so,
 * for programs would read the apostrophe.
 */
final class SpreadsheetCsv implements AnswerWriter {
  private static final String RISKY = "=+-@\t\r";

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) {
    SparqlResults.write(answer, ResultSetLang.RS_CSV, SpreadsheetCsv::guarded, out);
  }

  private static Node guarded(Node term) {
    if (!term.isLiteral()) {
      return term;
    }
    String text = term.getLiteralLexicalForm();
    boolean risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
    return risky ? NodeFactory.createLiteralString("'" + text) : term;
  }
}

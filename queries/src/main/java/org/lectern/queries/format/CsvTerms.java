package org.lectern.queries.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/**
 * Says how terms stand in the cells of CSV.
 *
 * <p>For programs they stand as SPARQL 1.1 Query Results CSV has them. For people an apostrophe
 * comes before a text that a spreadsheet would take for a formula.
 */
public final class CsvTerms {
  /**
   * Texts that spreadsheets take for formulas. A text that looks guarded already counts too, so
   * that whoever takes one apostrophe off has the text as it was.
   */
  private static final Pattern RISKY =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|INF)");

  private CsvTerms() {}

  /**
   * Makes the change that readies the terms of one result for programs.
   *
   * @return the change, which knows the blank nodes that it has seen
   */
  public static UnaryOperator<Node> forPrograms() {
    Map<Node, Node> labels = new HashMap<>();
    return term -> {
      if (term.isBlank()) {
        return labels.computeIfAbsent(
            term, node -> NodeFactory.createLiteralString("_:b" + labels.size()));
      }
      return isDouble(term) ? canonical(term) : term;
    };
  }

  /**
   * Readies a term for people.
   *
   * @param term the term
   * @return the term, or a text that no spreadsheet takes for a formula
   */
  public static Node forPeople(Node term) {
    if (!term.isLiteral()) {
      return term;
    }
    String text = term.getLiteralLexicalForm();
    String guarded = forPeople(text);
    return guarded.equals(text) ? term : NodeFactory.createLiteralString(guarded);
  }

  /**
   * Readies a cell for people.
   *
   * @param cell its text
   * @return the same, with an apostrophe before it when a spreadsheet would take it for a formula;
   *     numbers stay as they are
   */
  public static String forPeople(String cell) {
    boolean risky = RISKY.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return risky ? "'" + cell : cell;
  }

  private static boolean isDouble(Node term) {
    return term.isLiteral() && XSDDatatype.XSDdouble.equals(term.getLiteralDatatype());
  }

  /**
   * Writes a double in the canonical form of XML Schema. The store keeps doubles by their value, so
   * they come without the form that they were loaded in; one that has another form is left alone.
   */
  private static Node canonical(Node term) {
    if (!(term.getLiteral().isWellFormed()
        && term.getLiteralValue() instanceof Double value
        && Double.isFinite(value)
        && term.getLiteralLexicalForm().equals(XSDNumUtils.stringForm(value)))) {
      return term;
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    BigDecimal size = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    String digits = size.unscaledValue().toString();
    int exponent = size.signum() == 0 ? 0 : digits.length() - 1 - size.scale();
    String rest = digits.length() == 1 ? "0" : digits.substring(1);
    return NodeFactory.createLiteralDT(
        sign + digits.charAt(0) + "." + rest + "E" + exponent, XSDDatatype.XSDdouble);
  }
}

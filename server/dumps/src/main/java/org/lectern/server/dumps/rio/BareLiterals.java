package org.lectern.server.dumps.rio;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Writes numbers and booleans without quotes where Turtle reads exactly the same literal back.
 *
 * <p>Rio would write the canonical form instead ({@code 1} for {@code 01}), which is another
 * literal.
 *
 * @see <a href="https://www.w3.org/TR/turtle/#grammar-production-INTEGER">Turtle, 6.5</a>
 */
final class BareLiterals {
  private static final Map<IRI, Pattern> FORMS =
      Map.of(
          XSD.INTEGER, Pattern.compile("[+-]?[0-9]+"),
          XSD.DECIMAL, Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
          XSD.DOUBLE, Pattern.compile("[+-]?(?:[0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+"),
          XSD.BOOLEAN, Pattern.compile("true|false"));

  private BareLiterals() {}

  /**
   * Writes a literal if it can go without quotes.
   *
   * @param literal the literal
   * @param out where to
   * @return whether it was written
   * @throws IOException when it cannot be written
   */
  static boolean write(Literal literal, Writer out) throws IOException {
    Pattern form = FORMS.get(literal.getDatatype());
    if (form == null || !form.matcher(literal.getLabel()).matches()) {
      return false;
    }
    out.write(literal.getLabel());
    return true;
  }
}

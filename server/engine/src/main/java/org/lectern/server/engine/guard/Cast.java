package org.lectern.server.engine.guard;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.NodeValue;

/** Casts where Jena does not go by the rules of XPath, and leaves the others to Jena. */
final class Cast {
  private static final String BLANKS = " \t\r\n";
  private static final double LEAST_PLAIN = 1e-6;
  private static final double LEAST_WITH_EXPONENT = 1e6;

  private Cast() {}

  /**
   * Casts a value.
   *
   * @param type the IRI of the datatype
   * @param value what is cast
   * @param jena the cast of Jena
   */
  static NodeValue to(String type, NodeValue value, UnaryOperator<NodeValue> jena) {
    if (type.equals(XSDDatatype.XSDstring.getURI())) {
      String number = number(value);
      return number == null ? jena.apply(PlainTime.of(value)) : NodeValue.makeString(number);
    }
    if (type.equals(XSDDatatype.XSDboolean.getURI()) && Rounding.isFloating(value)) {
      double number = value.getDouble();
      return NodeValue.booleanReturn(number != 0 && !Double.isNaN(number));
    }
    // Jena reads the text of a float as a double, which is another number.
    if (type.equals(XSDDatatype.XSDdouble.getURI()) && Rounding.isFloat(value)) {
      return NodeValue.makeDouble(value.getFloat());
    }
    return jena.apply(value.isString() ? withoutBlanks(value) : PlainTime.of(value));
  }

  private static NodeValue withoutBlanks(NodeValue value) {
    String text = value.getString();
    int from = 0;
    int to = text.length();
    while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return NodeValue.makeString(text.substring(from, to));
  }

  /** The canonical text of a number; null for other values, and where that of Jena is right. */
  private static String number(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().toString();
    }
    if (!Rounding.isFloating(value)) {
      return null;
    }
    double number = value.getDouble();
    if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
      return null;
    }
    BigDecimal shortest =
        new BigDecimal(
                Rounding.isFloat(value)
                    ? Float.toString(value.getFloat())
                    : Double.toString(number))
            .stripTrailingZeros();
    double size = Math.abs(number);
    return size >= LEAST_PLAIN && size < LEAST_WITH_EXPONENT
        ? shortest.toPlainString()
        : withExponent(shortest);
  }

  private static String withExponent(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}

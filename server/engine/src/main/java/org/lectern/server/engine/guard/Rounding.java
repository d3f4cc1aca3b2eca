package org.lectern.server.engine.guard;

import org.apache.jena.sparql.expr.NodeValue;

/** Rounds numbers in floating point as fn:round does, without the whole numbers of Java. */
final class Rounding {
  private Rounding() {}

  /** Whether it is a float or a double; to Jena whole numbers and decimals are, too. */
  static boolean isFloating(NodeValue value) {
    return value.isNumber() && !value.isInteger() && !value.isDecimal();
  }

  static boolean isFloat(NodeValue value) {
    return isFloating(value) && value.isFloat();
  }

  /** Rounds a float or a double; what is whole keeps its text. */
  static NodeValue round(NodeValue value) {
    double number = value.getDouble();
    double rounded = round(number);
    if (rounded == number || Double.isNaN(number)) {
      return value;
    }
    return isFloat(value) ? NodeValue.makeFloat((float) rounded) : NodeValue.makeDouble(rounded);
  }

  /** The nearest whole number, of two the greater, with the sign of the number if it is zero. */
  static double round(double number) {
    double below = Math.floor(number);
    double rounded = number - below >= 0.5 ? below + 1 : below;
    return rounded == 0 ? Math.copySign(rounded, number) : rounded;
  }
}

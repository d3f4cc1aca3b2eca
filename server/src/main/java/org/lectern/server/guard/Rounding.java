package org.lectern.server.guard;

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

  /** The nearest whole number, of two the greater; what is infinite or no number stays. */
  static double round(double number) {
    double below = Math.floor(number);
    return number - below >= 0.5 ? below + 1 : below;
  }
}

package org.lectern.server.guard;

/** Rounds numbers in floating point as fn:round does, without the whole numbers of Java. */
final class Rounding {
  private Rounding() {}

  /** The nearest whole number, of two the greater; what is infinite or no number stays. */
  static double round(double number) {
    double below = Math.floor(number);
    return number - below >= 0.5 ? below + 1 : below;
  }
}

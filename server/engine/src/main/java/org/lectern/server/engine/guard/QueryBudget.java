package org.lectern.server.engine.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Symbol;

/**
 * What the expressions of one query may still make, and whether the query is to stop.
 *
 * <p>One query runs on one thread, which alone counts; others only set the signal.
 */
public final class QueryBudget {
  /** Where the engine finds the budget of a query in its context. */
  public static final Symbol SYMBOL = Symbol.create("https://w3id.org/lectern/engine#budget");

  /** The longest text that an expression may take or make, in UTF-16 units. */
  static final int LONGEST_TEXT = 1 << 20;

  /** All that the expressions of a query may make, in UTF-16 units; half of it is memory in MiB. */
  static final long ALL_TEXTS = 64L << 20;

  /** The longest number, in binary digits: a little over 1,200 decimal ones. */
  static final int LONGEST_NUMBER = 4_096;

  /** Steps of a search for one text in another, about a second. */
  private static final long MOST_COMPARISONS = 2_000_000_000L;

  private static final long LONGEST_DAYS = 10_000_000;

  private static final Map<DatatypeConstants.Field, Double> DAYS =
      Map.of(
          DatatypeConstants.YEARS,
          366.0,
          DatatypeConstants.MONTHS,
          31.0,
          DatatypeConstants.DAYS,
          1.0,
          DatatypeConstants.HOURS,
          1.0 / 24,
          DatatypeConstants.MINUTES,
          1.0 / 1_440,
          DatatypeConstants.SECONDS,
          1.0 / 86_400);

  private final AtomicBoolean signal = new AtomicBoolean();
  private final int maxTriples;
  private long made;
  private BoundExceededException exceeded;

  /**
   * Makes the budget of a query that begins.
   *
   * @param maxTriples how many triples it may describe; 0 for no bound
   */
  public QueryBudget(int maxTriples) {
    this.maxTriples = maxTriples;
  }

  /** The signal by which the engine, too, learns that the query is to stop. */
  public AtomicBoolean signal() {
    return signal;
  }

  /**
   * Stops the thread of a query that is to stop.
   *
   * @throws QueryCancelledException when it is
   */
  void proceed() {
    if (signal.get()) {
      throw new QueryCancelledException();
    }
  }

  /**
   * Says whether the query kept within its bounds.
   *
   * <p>To be called when it has ended: filters of the engine take every exception for "false".
   *
   * @throws BoundExceededException when it did not, and so its result is wrong
   */
  public void verify() {
    if (exceeded != null) {
      throw exceeded;
    }
  }

  /** Ends the query, whatever becomes of the exception. */
  BoundExceededException exceed(String message) {
    exceeded = new BoundExceededException(message);
    signal.set(true);
    return exceeded;
  }

  /** Refuses a graph that has become too large. */
  void checkTriples(int triples) {
    if (maxTriples > 0 && triples > maxTriples) {
      throw exceed("The result has more than " + maxTriples + " triples. Describe fewer things.");
    }
  }

  /** Refuses a value that is too large to be worked on. */
  void check(NodeValue value) {
    if (value.isInteger()) {
      checkDigits(value.getInteger().bitLength());
    } else if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      checkDigits(decimal.unscaledValue().bitLength() + 4L * Math.abs((long) decimal.scale()));
    } else if (value.isDuration()) {
      checkDuration(value.getDuration());
    } else {
      checkLength(length(value));
    }
  }

  /** Java adds a duration to a date month by month. */
  private void checkDuration(Duration duration) {
    double days = 0;
    for (Map.Entry<DatatypeConstants.Field, Double> unit : DAYS.entrySet()) {
      Number number = duration.getField(unit.getKey());
      days += number == null ? 0 : Math.abs(number.doubleValue()) * unit.getValue();
    }
    if (!(days <= LONGEST_DAYS)) {
      throw exceed(
          "An expression of the query works on a duration of more than "
              + LONGEST_DAYS
              + " days. Take shorter ones.");
    }
  }

  /** Counts a value that an expression made. */
  void count(NodeValue value) {
    check(value);
    count(length(value));
  }

  /** Counts a text that an expression is making. */
  void count(long length) {
    made += length;
    if (made > ALL_TEXTS) {
      throw exceed(
          "The expressions of the query make more than "
              + ALL_TEXTS
              + " characters of text. Ask for less.");
    }
  }

  /** Refuses a text that would be too long, before it is made. */
  void checkLength(long length) {
    if (length > LONGEST_TEXT) {
      throw exceed(
          "An expression of the query works on a text of more than "
              + LONGEST_TEXT
              + " characters. Take shorter texts.");
    }
  }

  /** Refuses a power of whole numbers that would have too many digits, before it is taken. */
  void checkPower(NodeValue base, NodeValue exponent) {
    if (base.isInteger() && exponent.isInteger()) {
      BigInteger bits =
          BigInteger.valueOf(base.getInteger().bitLength()).multiply(exponent.getInteger());
      checkDigits(bits.bitLength() < Long.SIZE ? bits.longValue() : Long.MAX_VALUE);
    }
  }

  /** Refuses to round to a place that is too far from the point. */
  void checkPlace(NodeValue place) {
    if (place.isInteger()) {
      BigInteger far = place.getInteger().abs();
      checkDigits(far.bitLength() < Integer.SIZE ? 4L * far.intValue() : Long.MAX_VALUE);
    }
  }

  /** Refuses a search that would compare too much. */
  void checkSearch(NodeValue in, NodeValue wanted) {
    if ((long) length(in) * length(wanted) > MOST_COMPARISONS) {
      throw exceed(
          "An expression of the query searches a long text for another long text. Take shorter"
              + " texts.");
    }
  }

  private void checkDigits(long bits) {
    if (bits > LONGEST_NUMBER) {
      throw exceed(
          "An expression of the query works on a number of more than 1,200 digits. Take smaller"
              + " numbers.");
    }
  }

  static int length(NodeValue value) {
    if (value.isLiteral()) {
      return value.asNode().getLiteralLexicalForm().length();
    }
    return value.isIRI() ? value.asNode().getURI().length() : 0;
  }
}

package org.lectern.server.engine.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.NodeValue;

/** Knows the functions that give a number of a time, which Jena cuts out of its text. */
final class TimeParts {
  private static final Set<Class<? extends ExprFunction>> CLASSES =
      Set.of(
          E_DateTimeYear.class,
          E_DateTimeMonth.class,
          E_DateTimeDay.class,
          E_DateTimeHours.class,
          E_DateTimeMinutes.class,
          E_DateTimeSeconds.class);
  private static final Pattern NAMED =
      Pattern.compile(
          Pattern.quote(ARQConstants.fnPrefix)
              + "(?:years?|months?|days?|hours|minutes|seconds)-from-(?:date|time|dateTime)");

  private TimeParts() {}

  static boolean isOne(ExprFunction call) {
    return CLASSES.contains(call.getClass())
        || call instanceof E_Function named && NAMED.matcher(named.getFunctionIRI()).matches();
  }

  /** A part as a number of its own: of February it is 2, not 02. */
  static NodeValue number(NodeValue part) {
    return part.isInteger()
        ? NodeValue.makeInteger(part.getInteger())
        : NodeValue.makeDecimal(part.getDecimal());
  }
}

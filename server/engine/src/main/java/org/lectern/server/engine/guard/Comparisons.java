package org.lectern.server.engine.guard;

import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Comparisons of numbers in floating point as XPath has them: with what is no number only {@code
 * !=} holds, and zero is zero whatever its sign (XQuery 1.0 and XPath 2.0 Functions and Operators,
 * section 6.3). Jena compares them as Java sorts them.
 *
 * <p>Each is one of Jena's classes, for which Jena's optimizer looks.
 */
final class Comparisons {
  private static final Map<Class<?>, BinaryOperator<Expr>> KINDS =
      Map.of(
          E_Equals.class, Equals::new,
          E_NotEquals.class, NotEquals::new,
          E_LessThan.class, Less::new,
          E_LessThanOrEqual.class, LessOrEquals::new,
          E_GreaterThan.class, Greater::new,
          E_GreaterThanOrEqual.class, GreaterOrEquals::new);

  private Comparisons() {}

  static boolean isOne(ExprFunction2 call) {
    return KINDS.containsKey(call.getClass());
  }

  /** Gives the comparison of the same kind, with other arguments. */
  static Expr of(ExprFunction2 call, Expr one, Expr two) {
    return KINDS.get(call.getClass()).apply(one, two);
  }

  /** Compares two values, of which none is no number. */
  private static NodeValue compare(
      NodeValue one, NodeValue two, boolean ofNoNumber, BinaryOperator<NodeValue> jena) {
    if (!one.isNumber() || !two.isNumber()) {
      return jena.apply(one, two);
    }
    return isNoNumber(one) || isNoNumber(two)
        ? NodeValue.booleanReturn(ofNoNumber)
        : jena.apply(unsignedZero(one), unsignedZero(two));
  }

  private static boolean isNoNumber(NodeValue value) {
    return Rounding.isFloating(value) && Double.isNaN(value.getDouble());
  }

  private static NodeValue unsignedZero(NodeValue value) {
    return Rounding.isFloating(value) && value.getDouble() == 0 ? NodeValue.makeDouble(0) : value;
  }

  private static final class Equals extends E_Equals {
    Equals(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, false, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new Equals(one, two);
    }
  }

  private static final class NotEquals extends E_NotEquals {
    NotEquals(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, true, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new NotEquals(one, two);
    }
  }

  private static final class Less extends E_LessThan {
    Less(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, false, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new Less(one, two);
    }
  }

  private static final class LessOrEquals extends E_LessThanOrEqual {
    LessOrEquals(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, false, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new LessOrEquals(one, two);
    }
  }

  private static final class Greater extends E_GreaterThan {
    Greater(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, false, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new Greater(one, two);
    }
  }

  private static final class GreaterOrEquals extends E_GreaterThanOrEqual {
    GreaterOrEquals(Expr one, Expr two) {
      super(one, two);
    }

    @Override
    public NodeValue eval(NodeValue one, NodeValue two) {
      return compare(one, two, false, super::eval);
    }

    @Override
    public Expr copy(Expr one, Expr two) {
      return new GreaterOrEquals(one, two);
    }
  }
}

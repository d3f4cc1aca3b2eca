package org.lectern.queries.bind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.lectern.queries.Parameter;

/** Turns values of the literal types into RDF terms. */
public final class LiteralValues {
  private static final int LARGEST = 1_000_000;
  private static final Pattern RELEASE =
      Pattern.compile("latest|previous|[0-9]{1,9}(-[0-9a-f]{12})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private LiteralValues() {}

  /**
   * Makes the term of a value.
   *
   * @param parameter a parameter of a literal type
   * @param value the value as given
   * @return the term, or empty when the value has not the form of the type
   * @throws IllegalArgumentException when values of the type are no literals
   */
  public static Optional<Node> term(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case YEAR ->
          value.matches("[0-9]{4}")
              ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear))
              : Optional.empty();
      case DATE -> date(value);
      case INT -> integer(parameter, value);
      case DECIMAL -> decimal(parameter, value);
      case BOOL ->
          value.equals("true") || value.equals("false")
              ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean))
              : Optional.empty();
      case RELEASE ->
          RELEASE.matcher(value).matches()
              ? Optional.of(NodeFactory.createLiteralString(value))
              : Optional.empty();
      case ENUM ->
          parameter.allowed().contains(value)
              ? Optional.of(NodeFactory.createLiteralString(value))
              : Optional.empty();
      case TEXT -> Optional.of(NodeFactory.createLiteralString(value));
      default ->
          throw new IllegalArgumentException(
              "expected a literal type, found " + parameter.type().word());
    };
  }

  /**
   * Describes what values of a parameter look like.
   *
   * @param parameter a parameter of a literal type
   * @return words that go on after "expected"
   */
  static String expected(Parameter parameter) {
    return switch (parameter.type()) {
      case YEAR -> "a year of 4 digits";
      case DATE -> "a date such as 2024-05-31";
      case DECIMAL ->
          "a number such as 0.5" + range(parameter).map(range -> " from " + range).orElse("");
      case BOOL -> "true or false";
      case RELEASE -> "latest, previous, or the number or id of a generation such as 12";
      case INT -> "a whole number from " + smallest(parameter) + " to " + largest(parameter);
      case ENUM -> "one of " + String.join(", ", parameter.allowed());
      default -> "a text";
    };
  }

  private static Optional<Node> integer(Parameter parameter, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(value);
    return number < smallest(parameter) || number > largest(parameter)
        ? Optional.empty()
        : Optional.of(
            NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
  }

  private static Optional<Node> date(String value) {
    if (!DATE.matcher(value).matches()) {
      return Optional.empty();
    }
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
    return Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
  }

  private static Optional<Node> decimal(Parameter parameter, String value) {
    if (!DECIMAL.matcher(value).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    boolean within =
        parameter.allowed().stream()
            .map(range -> range.split("\\.\\."))
            .allMatch(
                ends ->
                    number.compareTo(new BigDecimal(ends[0])) >= 0
                        && number.compareTo(new BigDecimal(ends[1])) <= 0);
    return within
        ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal))
        : Optional.empty();
  }

  private static Optional<String> range(Parameter parameter) {
    return parameter.allowed().stream().findFirst().map(range -> range.replace("..", " to "));
  }

  private static int smallest(Parameter parameter) {
    return bound(parameter, 0).orElse(0);
  }

  private static int largest(Parameter parameter) {
    return bound(parameter, 1).orElse(LARGEST);
  }

  private static Optional<Integer> bound(Parameter parameter, int side) {
    return parameter.allowed().stream()
        .findFirst()
        .map(range -> Integer.parseInt(range.split("\\.\\.")[side]));
  }
}

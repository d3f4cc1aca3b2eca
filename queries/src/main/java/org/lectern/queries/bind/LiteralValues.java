package org.lectern.queries.bind;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.lectern.queries.Parameter;

/** Turns values of the literal types into RDF terms. */
public final class LiteralValues {
  private static final int LARGEST = 1_000_000;

  private LiteralValues() {}

  /**
   * Makes the term of a value.
   *
   * @param parameter a parameter of a literal type
   * @param value the value as given
   * @return the term, or empty when the value has not the form of the type
   * @throws IllegalArgumentException when the type is an entity
   */
  public static Optional<Node> term(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case YEAR ->
          value.matches("[0-9]{4}")
              ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear))
              : Optional.empty();
      case INT -> integer(parameter, value);
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

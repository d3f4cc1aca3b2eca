package org.lectern.queries.header;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;

/** Reads one item of a header's {@code parameters}. */
final class ParameterHeader {
  static final Set<String> FIELDS =
      Set.of("name", "type", "required", "default", "example", "list", "allowed", "description");

  private ParameterHeader() {}

  /**
   * Reads a parameter.
   *
   * @param fields the fields of the item
   * @return the parameter
   * @throws QueryFileException when a field is missing or contradicts another
   */
  static Parameter read(HeaderFields fields) {
    String name = fields.text("name");
    if (!name.matches("[a-z][A-Za-z0-9]*")) {
      throw fields.fault(
          fields.place("name"),
          "expected a name of letters and digits that begins with a small letter, found '"
              + name
              + "'");
    }
    ParameterType type = type(fields);
    boolean required = fields.flag("required");
    Optional<String> defaultValue = fields.optionalText("default");
    Optional<String> example = fields.optionalText("example");
    if (required && defaultValue.isPresent()) {
      throw fields.fault(
          fields.place("default"), "parameter '" + name + "' is required: it can have no default");
    }
    if (required && example.isEmpty()) {
      throw fields.fault(
          fields.place(), "parameter '" + name + "' is required: expected an 'example'");
    }
    return new Parameter(
        name,
        type,
        required,
        defaultValue,
        example,
        fields.flag("list"),
        allowed(fields, type),
        fields.text("description"));
  }

  private static ParameterType type(HeaderFields fields) {
    String word = fields.text("type");
    return ParameterType.ofWord(word)
        .orElseThrow(
            () ->
                fields.fault(
                    fields.place("type"),
                    "expected one of "
                        + Arrays.stream(ParameterType.values())
                            .map(ParameterType::word)
                            .collect(Collectors.joining(", "))
                        + ", found '"
                        + word
                        + "'"));
  }

  private static List<String> allowed(HeaderFields fields, ParameterType type) {
    List<String> allowed = fields.texts("allowed");
    boolean fits =
        switch (type) {
          case ENUM -> !allowed.isEmpty();
          case ENTITY -> allowed.size() > 1 && allowed.stream().allMatch(ParameterHeader::isMember);
          case INT -> isRange(allowed, "[0-9]{1,9}");
          case DECIMAL -> isRange(allowed, "[0-9]{1,9}(\\.[0-9]{1,9})?");
          default -> allowed.isEmpty();
        };
    if (!fits) {
      throw fields.fault(
          fields.place("allowed"),
          "expected 'allowed' to list the words of an enum or the types of an entity, to hold one"
              + " range such as 1..100 of an int or a decimal, and to be absent for other types");
    }
    return allowed;
  }

  private static boolean isMember(String word) {
    return ParameterType.ofWord(word).flatMap(ParameterType::kind).isPresent();
  }

  private static boolean isRange(List<String> allowed, String number) {
    return allowed.isEmpty()
        || allowed.size() == 1 && allowed.get(0).matches(number + "\\.\\." + number);
  }
}

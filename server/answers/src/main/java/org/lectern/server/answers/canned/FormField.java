package org.lectern.server.answers.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.CommonParameters;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;

/**
 * One input of the form of a query.
 *
 * @param parameter what it is for
 * @param values what stands in it; of a list, one value an input and an empty input at the end
 * @param choices the words it may have, empty for free text
 * @param common whether many queries have it, so that it stands apart
 */
public record FormField(
    Parameter parameter, List<String> values, List<String> choices, boolean common) {
  /**
   * Makes the inputs of a query.
   *
   * @param query the query
   * @param typed the values that were given
   * @return the inputs in the order of the parameters
   */
  static List<FormField> of(CannedQuery query, Map<String, List<String>> typed) {
    return query.parameters().stream()
        .map(
            parameter ->
                new FormField(
                    parameter,
                    values(parameter, typed.getOrDefault(parameter.name(), List.of())),
                    choices(parameter),
                    parameter.isRunnerOwn()
                        || CommonParameters.ofName(parameter.name()).isPresent()))
        .toList();
  }

  private static List<String> values(Parameter parameter, List<String> typed) {
    List<String> values =
        new ArrayList<>(typed.isEmpty() ? parameter.defaultValue().stream().toList() : typed);
    if (values.isEmpty() || parameter.list()) {
      values.add("");
    }
    return values;
  }

  private static List<String> choices(Parameter parameter) {
    List<String> words =
        switch (parameter.type()) {
          case ENUM -> parameter.allowed();
          case BOOL -> List.of("true", "false");
          default -> List.of();
        };
    boolean mayBeEmpty = !parameter.required() && parameter.defaultValue().isEmpty();
    return words.isEmpty() || !mayBeEmpty
        ? words
        : Stream.concat(Stream.of(""), words.stream()).toList();
  }

  /** The type by which values are suggested, empty when there are no suggestions. */
  public String suggested() {
    boolean names = parameter.type().isEntity() && parameter.type() != ParameterType.ENTITY;
    return names ? parameter.type().word() : "";
  }

  /** How a screen keyboard should look. */
  public String inputMode() {
    return switch (parameter.type()) {
      case INT, YEAR -> "numeric";
      case DECIMAL -> "decimal";
      default -> "text";
    };
  }

  /** What to show where nothing stands yet. */
  public String placeholder() {
    return parameter.example().orElse("");
  }
}

package org.lectern.queries;

import java.util.List;
import java.util.Optional;

/**
 * Describes one input of a canned query.
 *
 * @param name the variable of the query, without question mark
 * @param type what its values are
 * @param required whether a run without a value is refused
 * @param defaultValue the value taken when none is given, as a user would type it
 * @param example a value for documentation, as a user would type it
 * @param list whether several values may be given
 * @param allowed the words of an {@code enum}, or one range such as {@code 1..10000} of an {@code
 *     int}; empty otherwise
 * @param description one sentence for forms and documentation
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean required,
    Optional<String> defaultValue,
    Optional<String> example,
    boolean list,
    List<String> allowed,
    String description) {

  /** The number of rows wanted: each query has it, the runner applies it. */
  public static final Parameter LIMIT =
      new Parameter(
          "limit",
          ParameterType.INT,
          false,
          Optional.of("100"),
          Optional.empty(),
          false,
          List.of("1..10000"),
          "The largest number of rows to answer.");

  /** Copies the list of allowed values. */
  public Parameter {
    allowed = List.copyOf(allowed);
  }
}

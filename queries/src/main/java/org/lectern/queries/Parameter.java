package org.lectern.queries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes one input of a canned query.
 *
 * @param name the variable of the query, without question mark
 * @param type what its values are
 * @param required whether a run without a value is refused
 * @param defaultValue the value taken when none is given, as a user would type it
 * @param example a value for documentation, as a user would type it
 * @param list whether several values may be given
 * @param allowed the words of an {@code enum}, one range such as {@code 1..10000} of an {@code int}
 *     or {@code decimal}, or the types of an {@code entity}; empty otherwise
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
      optional(
          "limit",
          ParameterType.INT,
          Optional.of("100"),
          List.of("1..10000"),
          "The largest number of rows to answer.");

  /** The number of rows to leave out at the beginning: each query has it, the runner applies it. */
  public static final Parameter OFFSET =
      optional(
          "offset",
          ParameterType.INT,
          Optional.of("0"),
          List.of("0..1000000"),
          "How many rows to leave out at the beginning, to read on where an answer ended.");

  /** How much is told of why each row holds: each query has it, the runner applies it. */
  public static final Parameter EVIDENCE =
      optional(
          "evidence",
          ParameterType.ENUM,
          Optional.of("ids"),
          List.of("none", "ids", "full"),
          "How much to tell of why each row holds: nothing, the records, or also what they print"
              + " and the rules behind derived statements.");

  private static final Set<String> RUNNER_OWN =
      Set.of(LIMIT.name(), OFFSET.name(), EVIDENCE.name());

  /** Copies the list of allowed values. */
  public Parameter {
    allowed = List.copyOf(allowed);
  }

  static Parameter optional(
      String name,
      ParameterType type,
      Optional<String> defaultValue,
      List<String> allowed,
      String description) {
    return new Parameter(
        name, type, false, defaultValue, Optional.empty(), false, allowed, description);
  }

  /**
   * Says whether the runner applies this parameter itself, so that the text of the query knows
   * nothing of it.
   *
   * @return whether it is {@code limit}, {@code offset} or {@code evidence}
   */
  public boolean isRunnerOwn() {
    return RUNNER_OWN.contains(name);
  }

  /**
   * Lists the classes of entities that values may belong to.
   *
   * @return types of one class each; empty for a parameter whose values are no entities
   */
  public List<ParameterType> entityTypes() {
    return type.members().stream()
        .filter(member -> type != ParameterType.ENTITY || allowed.contains(member.word()))
        .toList();
  }

  /**
   * Names what a value is, for messages.
   *
   * @return a word such as {@code topic}, or several joined by "or"
   */
  public String typeWords() {
    return type.isEntity()
        ? entityTypes().stream().map(ParameterType::word).collect(Collectors.joining(" or "))
        : type.word();
  }
}

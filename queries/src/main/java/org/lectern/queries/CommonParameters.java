package org.lectern.queries;

import java.util.List;
import java.util.Optional;

/** Defines the parameters that mean the same in every query that honours them. */
public final class CommonParameters {
  /** The parameters, in the order in which they follow a query's own. */
  public static final List<Parameter> ALL =
      List.of(
          Parameter.optional(
              "from",
              ParameterType.YEAR,
              Optional.empty(),
              List.of(),
              "The first year that counts."),
          Parameter.optional(
              "to", ParameterType.YEAR, Optional.empty(), List.of(), "The last year that counts."),
          Parameter.optional(
              "narrower",
              ParameterType.BOOL,
              Optional.of("true"),
              List.of(),
              "Whether narrower topics count as the topic itself."),
          Parameter.optional(
              "identity",
              ParameterType.ENUM,
              Optional.of("verified"),
              List.of("strict", "verified", "probable"),
              "How sure it must be that a printed name means the person: the name as it is, also"
                  + " its verified variants, or also probable ones."));

  private CommonParameters() {}

  /**
   * Finds a common parameter.
   *
   * @param name its name
   * @return the parameter, or empty when none of that name is common
   */
  public static Optional<Parameter> ofName(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}

package org.lectern.queries;

import java.util.List;
import java.util.Optional;

/** Refuses a parameter that the query does not have. */
public final class UnknownParameter extends ParameterException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the message out of the names.
   *
   * @param query the query's name
   * @param parameter the name that was given
   * @param known the names the query has
   * @param nearest the known name that was probably meant
   */
  public UnknownParameter(
      String query, String parameter, List<String> known, Optional<String> nearest) {
    super(
        parameter,
        "parameter '"
            + parameter
            + "': "
            + query
            + " has no such parameter; it has "
            + String.join(", ", known)
            + nearest.map(name -> ". Did you mean '" + name + "'?").orElse(""));
  }
}

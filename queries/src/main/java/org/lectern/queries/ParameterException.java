package org.lectern.queries;

/** Says which parameter of a run is wrong, what was expected, and what to do. */
public abstract sealed class ParameterException extends Exception
    permits UnknownParameter, MissingParameter, BadValue, UnknownEntity, AmbiguousEntity {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  ParameterException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /**
   * Gives the name of the parameter at fault.
   *
   * @return the name as the caller gave it
   */
  public String parameter() {
    return parameter;
  }
}
